using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Redress.Web.Pages.Shared.Fields;

/// <summary>Reads days and amounts as people type them: "Nov 19, 2026", 11/19/26, 2026-11-19; $1,250.50.</summary>
public sealed class TypedValues : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(DateOnly)) return new DayBinder();
        return type == typeof(decimal) ? new AmountBinder() : null;
    }

    /// <summary>Null for what is no day.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParse(text, TypedBinder.English, DateTimeStyles.AllowWhiteSpaces, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    /// <summary>Null for what is no amount.</summary>
    public static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.Currency & ~NumberStyles.AllowParentheses, TypedBinder.English, out var amount) ? amount : null;

    private sealed class DayBinder : TypedBinder
    {
        protected override string Hint => "Give a date, like Nov 19, 2026";

        protected override object? Read(string text) => Day(text);
    }

    private sealed class AmountBinder : TypedBinder
    {
        protected override string Hint => "Give an amount in figures, like 1,250.50";

        protected override object? Read(string text) => Amount(text);
    }

    private abstract class TypedBinder : IModelBinder
    {
        internal static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

        protected abstract string Hint { get; }

        protected abstract object? Read(string text);

        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, given);
            var text = given.FirstValue?.Trim() ?? "";
            if (text == "" && context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            else if (Read(text) is { } value) context.Result = ModelBindingResult.Success(value);
            else context.ModelState.TryAddModelError(context.ModelName, Hint);
            return Task.CompletedTask;
        }
    }
}
