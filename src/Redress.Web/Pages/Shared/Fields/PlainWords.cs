using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Redress.Web.Pages.Shared.Fields;

/// <summary>What a form says when something is missing or cannot be read, where the field has no words of its own.</summary>
public static class PlainWords
{
    public static IMvcBuilder AddPlainWords(this IMvcBuilder mvc)
    {
        mvc.AddViewOptions(view => view.HtmlHelperOptions.ClientValidationEnabled = false);
        return mvc.AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new TypedValues());
            options.ModelMetadataDetailsProviders.Add(new Messages());
            var words = options.ModelBindingMessageProvider;
            words.SetValueMustNotBeNullAccessor(_ => "Fill this in");
            words.SetMissingBindRequiredValueAccessor(name => $"{name} is missing");
            words.SetAttemptedValueIsInvalidAccessor((value, name) => $"“{value}” is not possible for {name}");
            words.SetUnknownValueIsInvalidAccessor(name => $"{name} cannot be read");
            words.SetValueIsInvalidAccessor(value => $"“{value}” is not possible here");
        });
    }

    private sealed class Messages : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var check in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (check.ErrorMessage is not null || check.ErrorMessageResourceName is not null) continue;
                check.ErrorMessage = check switch
                {
                    RequiredAttribute => "{0} is missing",
                    StringLengthAttribute => "{0} has more than {1} characters",
                    MaxLengthAttribute => "{0} is longer than {1}",
                    EmailAddressAttribute => "Give an e-mail address, like name@example.com",
                    RangeAttribute => "{0} must lie between {1} and {2}",
                    _ => null,
                };
            }
        }
    }
}
