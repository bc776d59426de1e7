using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Redress.Web.Api;

/// <summary>Says of a body what a form would say beside its fields.</summary>
static class Inputs
{
    public static void Length(string field, string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new InputException(field, "This is required.");
        if (text.Length > most) throw new InputException(field, $"This has up to {most:N0} characters.");
    }

    /// <summary>Checks what the attributes of a form say.</summary>
    public static ModelStateDictionary Check(object form)
    {
        var (errors, results) = (new ModelStateDictionary(), new List<ValidationResult>());
        Validator.TryValidateObject(form, new ValidationContext(form), results, validateAllProperties: true);
        foreach (var result in results) errors.AddModelError(result.MemberNames.FirstOrDefault() ?? "", result.ErrorMessage ?? "This is not right.");
        return errors;
    }

    /// <summary>The first error of a form becomes the answer: "Input.FirstName" is firstName here.</summary>
    public static void MustBeGood(this ModelStateDictionary errors)
    {
        if (errors.FirstOrDefault(field => field.Value!.Errors.Count > 0) is not { Key: { } key, Value: { } wrong }) return;
        var name = key[(key.LastIndexOf('.') + 1)..];
        throw new InputException(name == "" ? "" : char.ToLowerInvariant(name[0]) + name[1..], wrong.Errors[0].ErrorMessage);
    }
}
