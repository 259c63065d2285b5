namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>Codes of ISO 4217 that amounts are written with, before the number with or without a space: "USD 50 million", "JPY600 billion".</summary>
internal static class Currencies
{
    public static bool IsCode(ReadOnlySpan<char> word) => word is
        "USD" or "GBP" or "EUR" or "JPY" or "AUD" or "CAD" or "NZD" or "CHF" or "CNY" or "HKD" or "INR" or "KRW" or "SGD" or "SEK" or "NOK" or "DKK" or "TWD" or "THB" or "PHP" or "IDR" or "MYR"
        or "VND" or "PLN" or "CZK" or "HUF" or "TRY" or "BRL" or "MXN" or "ZAR" or "ILS" or "AED" or "SAR";
}
