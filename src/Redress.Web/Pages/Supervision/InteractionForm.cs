using System.ComponentModel.DataAnnotations;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Supervision;

/// <summary>An interaction as a form has it.</summary>
public sealed class InteractionForm
{
    [Required(ErrorMessage = "Choose mail, phone, meeting or post.")]
    public InteractionKind? Kind { get; set; }

    [Required(ErrorMessage = "Give the day it took place."), Display(Name = "Took place on")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Say with whom it was."), StringLength(Interaction.MostWith, ErrorMessage = "Use at most 300 characters.")]
    public string? With { get; set; }

    [Required(ErrorMessage = "Say what it was about."), StringLength(Interaction.MostSubject, ErrorMessage = "Use at most 200 characters.")]
    public string? Subject { get; set; }

    [StringLength(Interaction.MostNotes, ErrorMessage = "Use at most 10,000 characters.")]
    public string? Notes { get; set; }

    public InteractionFacts Facts() => new(Kind!.Value, On!.Value, With!, Subject!, Notes);

    public static InteractionForm Of(Interaction one) => new() { Kind = one.Kind, On = one.TookPlaceOn, With = one.WithWhom, Subject = one.Subject, Notes = one.Notes };
}

/// <summary>A page with the form of an interaction.</summary>
public interface IInteractionFormPage
{
    InteractionForm Form { get; }
}
