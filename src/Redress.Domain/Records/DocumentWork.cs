namespace Redress.Domain.Records;

/// <summary>What is to be done with a document next.</summary>
public enum DocumentStep { Scan, Text, Done }

/// <summary>The place of a document in the queue of the scanner, then of the readers. It says nothing about the document: its facts do.</summary>
public sealed class DocumentWork
{
    public const int MostTries = 5, MostError = 300;

    DocumentWork() { }

    public DocumentWork(Guid documentId, DocumentStep step, DateTime at) => (DocumentId, Step, NextTryAt) = (documentId, step, at);

    public Guid DocumentId { get; private set; }
    public DocumentStep Step { get; private set; }
    public DateTime NextTryAt { get; private set; }
    public int Tries { get; private set; }
    /// <summary>Until then one process has it in hand.</summary>
    public DateTime? LeasedUntil { get; private set; }
    public string? LastError { get; private set; }

    public void GoesOn(DocumentStep step, DateTime at) => (Step, NextTryAt, Tries, LeasedUntil, LastError) = (step, at, 0, null, null);

    /// <summary>Tried again after 1, 2, 4 … minutes, at most an hour apart.</summary>
    public void Failed(string error, DateTime at)
        => (LastError, LeasedUntil, NextTryAt) = (error.Length > MostError ? error[..MostError] : error, null, at.AddMinutes(Math.Min(60, Math.Pow(2, Tries++))));

    public void Waits(DateTime until) => (LeasedUntil, NextTryAt) = (null, until);
}
