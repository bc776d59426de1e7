using Redress.Domain.Access;

namespace Redress.Domain.Complaints;

/// <summary>Where an import stands. Kept as words, so added to, never renamed.</summary>
public enum ImportStage { Rehearsing, Rehearsed, Importing, Finished, Unreadable, Dropped }

/// <summary>
/// A file of complaints that somebody gave: rehearsed first, which changes nothing, then imported, both behind the page.
/// How far it has come is saved with each block of rows, so that a process that dies leaves the rest, and only the rest, to the next one.
/// </summary>
public sealed class ComplaintImport
{
    public const int MostWords = 1_000;
    /// <summary>So long the file is kept for its refused rows; what came of it stays.</summary>
    public static readonly TimeSpan KeepsFile = TimeSpan.FromDays(30);

    ComplaintImport() { }

    /// <param name="goesOn">Imports without waiting for a second word.</param>
    public ComplaintImport(Guid agencyId, string fileName, long size, Guid? documentId, bool goesOn, Stamp stamp)
    {
        (AgencyId, FileName, Size, DocumentId, GoesOn) = (agencyId, fileName, size, documentId, goesOn);
        (ById, ByName, UploadedAt, TouchedAt) = (stamp.By.PersonId, stamp.By.Name, stamp.At, stamp.At);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    /// <summary>Null: the command line.</summary>
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public long Size { get; private set; }
    /// <summary>The file as it was given; null once it is gone.</summary>
    public Guid? DocumentId { get; private set; }
    public bool GoesOn { get; private set; }
    public ImportStage Stage { get; private set; }
    public DateTime UploadedAt { get; private set; }
    public DateTime? RehearsedAt { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    /// <summary>When somebody last worked on it: who is silent for a while has died.</summary>
    public DateTime TouchedAt { get; private set; }
    /// <summary>The line up to which it is done.</summary>
    public int Cursor { get; private set; }
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }
    public int Refused { get; private set; }
    public int Warnings { get; private set; }
    /// <summary>Lines of the report so far.</summary>
    public int Told { get; private set; }
    /// <summary>What holds for the whole file: unknown columns, letters of older Windows files, or why it cannot be read.</summary>
    public string? Remarks { get; private set; }
    /// <summary>Two who confirm at once do it once.</summary>
    public int Version { get; private set; }

    public int Rows => Added + Updated + Unchanged + Refused;
    public bool IsRunning => Stage is ImportStage.Rehearsing or ImportStage.Importing;
    public bool IsRehearsal => Stage is ImportStage.Rehearsing or ImportStage.Rehearsed;

    /// <summary>Given on the command line: done at once, and its file is not kept.</summary>
    public static ComplaintImport OnCommandLine(Guid agencyId, string fileName, long size, Stamp stamp)
    {
        var import = new ComplaintImport(agencyId, fileName, size, null, true, stamp);
        import.Begin(stamp.At);
        return import;
    }

    /// <returns>False: it was confirmed before; once is enough.</returns>
    public bool Confirm(Stamp stamp)
    {
        if (ConfirmedAt is not null) return false;
        if (Stage == ImportStage.Rehearsing) throw new BrokenRuleException("The rehearsal goes on. Wait until it is done.");
        if (Stage != ImportStage.Rehearsed) throw new BrokenRuleException("This file cannot be imported.");
        if (Added + Updated == 0) throw new BrokenRuleException("Nothing in this file is new or different.");
        Begin(stamp.At);
        return true;
    }

    public void Drop(Stamp stamp)
    {
        if (Stage != ImportStage.Rehearsed) throw new BrokenRuleException("Only what was rehearsed and not imported can be dropped.");
        End(ImportStage.Dropped, stamp.At);
    }

    /// <summary>The last row is done.</summary>
    public void Finish(string? remarks, DateTime at)
    {
        Remarks = Fit(remarks);
        if (Stage == ImportStage.Importing) End(ImportStage.Finished, at);
        else if (GoesOn && Added + Updated > 0) Begin(at);
        else (Stage, RehearsedAt, TouchedAt, Version) = (ImportStage.Rehearsed, at, at, Version + 1);
    }

    public void CannotBeRead(string why, DateTime at)
    {
        Remarks = Fit(why);
        End(ImportStage.Unreadable, at);
    }

    public void LosesFile() => DocumentId = null;

    void Begin(DateTime at)
    {
        (Stage, RehearsedAt, ConfirmedAt, TouchedAt, Cursor) = (ImportStage.Importing, RehearsedAt ?? at, at, at, 0);
        (Added, Updated, Unchanged, Refused, Warnings, Told) = (0, 0, 0, 0, 0, 0);
        Version++;
    }

    void End(ImportStage stage, DateTime at)
    {
        (Stage, EndedAt, TouchedAt) = (stage, at, at);
        Version++;
    }

    static string? Fit(string? words) => words is { Length: > MostWords } ? words[..(MostWords - 1)] + "…" : words;
}

public enum ImportLineKind { Refused, Warning, Changed }

/// <summary>One line of the report of an import: a refused row, a value that changes, something to look at.</summary>
public sealed class ImportLine
{
    public const int MostText = 500;

    ImportLine() { }

    public ImportLine(int line, ImportLineKind kind, string? column, string words, string? number = null, string? before = null, string? after = null)
        => (Line, Kind, Column, Words, Number, Before, After) = (line, kind, Fit(column, 60), Fit(words, MostText)!, number, Fit(before, MostText), Fit(after, MostText));

    public Guid ImportId { get; private set; }
    public int No { get; private set; }
    /// <summary>Of the file, whose first line is 1.</summary>
    public int Line { get; private set; }
    public ImportLineKind Kind { get; private set; }
    public string? Column { get; private set; }
    public string Words { get; private set; } = "";
    /// <summary>ID of the complaint, where there is one.</summary>
    public string? Number { get; private set; }
    public string? Before { get; private set; }
    public string? After { get; private set; }

    public ImportLine Of(Guid import, int no)
    {
        (ImportId, No) = (import, no);
        return this;
    }

    // Not through the middle of a letter that takes two signs.
    static string? Fit(string? text, int most)
        => text is null || text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
