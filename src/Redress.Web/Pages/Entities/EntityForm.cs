using System.ComponentModel.DataAnnotations;
using Redress.Domain.Companies;

namespace Redress.Web.Pages.Entities;

/// <summary>What somebody writes down of an entity, as the form has it: rows of each kind, empty ones to fill.</summary>
public sealed class EntityForm
{
    [StringLength(Company.MostName, ErrorMessage = "Use at most 300 characters."), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(NonNmlsEntity.MostActivity, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "What it seems to do")]
    public string? Activity { get; set; }

    public List<DetailRow> Names { get; set; } = [];
    public List<DetailRow> Addresses { get; set; } = [];
    public List<DetailRow> Phones { get; set; } = [];
    public List<DetailRow> Emails { get; set; } = [];
    public List<DetailRow> Websites { get; set; } = [];
    public List<DetailRow> People { get; set; } = [];

    public static EntityForm Of(NonNmlsEntity entity)
    {
        var form = new EntityForm { Name = entity.Name, Activity = entity.Activity };
        foreach (var kind in Enum.GetValues<DetailKind>()) form.Rows(kind).AddRange(entity.Of(kind).Select(detail => DetailRow.Of(detail.Known)));
        return form.WithRoom();
    }

    public List<DetailRow> Rows(DetailKind kind) => kind switch
    {
        DetailKind.Name => Names, DetailKind.Address => Addresses, DetailKind.Phone => Phones, DetailKind.Email => Emails, DetailKind.Website => Websites, _ => People,
    };

    /// <summary>An empty row of each kind to write into.</summary>
    public EntityForm WithRoom()
    {
        foreach (var kind in Enum.GetValues<DetailKind>())
            if (Rows(kind).All(row => !row.IsEmpty)) Rows(kind).Add(new());
        return this;
    }

    public EntityFacts Facts() => new(Name, Activity, [.. Enum.GetValues<DetailKind>().SelectMany(kind => Rows(kind).Where(row => !row.IsEmpty).Select(row => row.Known(kind)))]);

    public sealed class DetailRow
    {
        [StringLength(EntityDetail.MostText, ErrorMessage = "Use at most 300 characters.")] public string? Text { get; set; }
        [StringLength(100, ErrorMessage = "Use at most 100 characters.")] public string? City { get; set; }
        [StringLength(2)] public string? State { get; set; }
        [StringLength(20, ErrorMessage = "Use at most 20 characters.")] public string? Zip { get; set; }
        [StringLength(EntityDetail.MostNote, ErrorMessage = "Use at most 200 characters.")] public string? Note { get; set; }

        public bool IsEmpty => new[] { Text, City, State, Zip, Note }.All(string.IsNullOrWhiteSpace);

        public static DetailRow Of(KnownDetail known) => new() { Text = known.Text, City = known.City, State = known.State, Zip = known.Zip, Note = known.Note };

        public KnownDetail Known(DetailKind kind) => new(kind, Text) { City = City, State = State, Zip = Zip, Note = Note };
    }
}
