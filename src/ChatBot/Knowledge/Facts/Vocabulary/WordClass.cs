namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>What a word can be in a sentence about who agreed, met or leads what. A word may be several.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Capital = 1 << 0,

    /// <summary>Two or more letters, all capitals but at most one: NEDO, AI, GCAP, MoU.</summary>
    Acronym = 1 << 1,

    /// <summary>Never part of a name's beginning or end: the, of, will, who.</summary>
    Function = 1 << 2,

    Determiner = 1 << 3,

    /// <summary>A verb in its finite form: will, is, signed.</summary>
    Finite = 1 << 4,

    /// <summary>What an agreement is called: accord, treaty, memorandum.</summary>
    Agreement = 1 << 5,

    /// <summary>An agreement's head that means something else too, unless it is named: framework, programme.</summary>
    LooseAgreement = 1 << 6,

    Event = 1 << 7,

    /// <summary>The last word of an organisation's name: university, council.</summary>
    Organisation = 1 << 8,

    /// <summary>The first word of an organisation's name: ministry of, department for.</summary>
    OrganisationOf = 1 << 9,

    /// <summary>A person's office: mayor, chair, minister.</summary>
    Title = 1 << 10,

    /// <summary>Mr, Sir, Cllr: stands before a name and is no office.</summary>
    Honorific = 1 << 11,

    /// <summary>What an office answers for: state, defence, foreign affairs.</summary>
    Portfolio = 1 << 12,

    /// <summary>Goes before an office: deputy, former, acting.</summary>
    OfficeModifier = 1 << 13,

    /// <summary>Goes before an agreement's or event's head in small letters: trade, bilateral.</summary>
    Modifier = 1 << 14,

    /// <summary>An agreement comes to be: signed, concluded, launched.</summary>
    Making = 1 << 15,

    /// <summary>An event takes place: hosting, held, attended.</summary>
    Holding = 1 << 16,

    /// <summary>Somebody is at the head: lead, headed, chaired.</summary>
    Leading = 1 << 17,

    /// <summary>Goes on inside a name: of, for, on, and.</summary>
    Link = 1 << 18,

    /// <summary>What somebody is said to be in an encyclopedia: politician, engineer.</summary>
    Occupation = 1 << 19,

    /// <summary>Counts a figure: million, per cent.</summary>
    Scale = 1 << 20,

    /// <summary>Leads in an enumeration: such, including, namely.</summary>
    Enumerating = 1 << 21,

    /// <summary>What an enumeration of sectors is announced by: sectors, technologies, fields.</summary>
    SectorNoun = 1 << 22,

    /// <summary>Before a date it says that the date is no day of the event: by, until, since.</summary>
    Bound = 1 << 23,

    /// <summary>Praises or places what it goes before and is no part of its name: new, historic, landmark.</summary>
    Praise = 1 << 24,

    /// <summary>Points at a place: in, at, to, near.</summary>
    Locative = 1 << 25,
}
