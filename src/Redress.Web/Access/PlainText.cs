using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Redress.Web.Access;

/// <summary>Text as both engines can keep it: without the NUL character, which PostgreSQL refuses and nobody types.</summary>
static class PlainText
{
    public static string? Of(string? text) => text?.Replace("\0", "");

    public sealed class Binders : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context)
            => context.Metadata.ModelType == typeof(string) && context.BindingInfo.BinderType is null
                ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>())) : null;
    }

    sealed class Binder(SimpleTypeModelBinder simple) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext binding)
        {
            await simple.BindModelAsync(binding);
            if (binding.Result is { IsModelSet: true, Model: string text } && text.Contains('\0')) binding.Result = ModelBindingResult.Success(Of(text));
        }
    }

    public sealed class Json : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Of(reader.GetString());

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
