namespace ChatBot.Tests.Knowledge.Ingestion;

internal static class HostileFile
{
    // The width of a column that no file can have; the parser reserves it on its stack before it looks.
    public const string StackBreaker =
        "%PDF-1.5\n1 0 obj\n<</Type/XRef/W[1 2 2147483647]/Index[0 1]/Size 1/Root 2 0 R/Length 8>>stream\n12345678\nendstream\nendobj\n2 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\nstartxref\n9\n%%EOF";
}
