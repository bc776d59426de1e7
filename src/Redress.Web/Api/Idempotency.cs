using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Api;

/// <summary>A creation with an Idempotency-Key that was done already, and what it answered.</summary>
public sealed class DoneOnce
{
    public Guid PersonId { get; set; }
    public string Key { get; set; } = "";
    public string Path { get; set; } = "";
    /// <summary>SHA-256 of what was sent.</summary>
    public byte[] Sent { get; set; } = [];
    public DateTime At { get; set; }
    public int Status { get; set; }
    public string? Location { get; set; }
    public string? Body { get; set; }
}

sealed class DoneOnceMapping : IEntityTypeConfiguration<DoneOnce>
{
    public void Configure(EntityTypeBuilder<DoneOnce> done)
    {
        done.NoPartOfARecord().ToTable("done_once").HasKey(d => new { d.PersonId, d.Key });
        done.Property(d => d.Key).HasMaxLength(200);
        done.Property(d => d.Path).HasMaxLength(300);
        done.Property(d => d.Location).HasMaxLength(300);
    }
}

/// <summary>A POST with an Idempotency-Key happens once: the key is kept in the transaction of the act, and a repetition gets the first answer.</summary>
static class Idempotency
{
    public static async ValueTask<object?> Once(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 } key) return await next(context);
        // What makes tokens is for people without one, and must not be kept.
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null) return await next(context);
        if (key.Length > 200) throw new InputException("Idempotency-Key", "A key has up to 200 characters.");
        var db = http.RequestServices.GetRequiredService<RedressDb>();
        var viewer = (await http.RequestServices.GetRequiredService<CurrentViewer>().Get())!;
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        var (path, sent) = (http.Request.Path.ToString(), await DigestOf(http.Request));
        if (await db.Set<DoneOnce>().FindAsync(viewer.PersonId!.Value, key) is { } before) return Again(before, path, sent, http);
        var done = new DoneOnce { PersonId = viewer.PersonId.Value, Key = key, Path = path, Sent = sent, At = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime };
        db.Add(done);
        await db.SaveChangesAsync(http.RequestAborted);
        var answer = await next(context);
        var status = (answer as IStatusCodeHttpResult)?.StatusCode ?? 200;
        if (status >= 300) return answer;
        // An act that was done a second time, after a lost race, has read everything anew.
        if (db.Entry(done).State == EntityState.Detached) db.Attach(done);
        (done.Status, done.Location) = (status, answer is Created created ? created.Location : null);
        done.Body = answer is IValueHttpResult { Value: { } value } ? JsonSerializer.Serialize(value, http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions) : null;
        await db.SaveChangesAsync(http.RequestAborted);
        await transaction.CommitAsync(http.RequestAborted);
        return answer;
    }

    /// <summary>The body is read twice: once for the endpoint, once for its digest.</summary>
    public static Task KeepBody(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.ContainsKey("Idempotency-Key") && context.Request.Path.StartsWithSegments("/api")) context.Request.EnableBuffering();
        return next(context);
    }

    // A form is written with other boundaries each time: its fields and files count.
    static async Task<byte[]> DigestOf(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            request.Body.Position = 0;
            return await SHA256.HashDataAsync(request.Body);
        }
        var form = await request.ReadFormAsync();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in form.OrderBy(field => field.Key, StringComparer.Ordinal)) digest.AppendData(Encoding.UTF8.GetBytes($"{name}={value}\n"));
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            digest.AppendData(Encoding.UTF8.GetBytes($"{file.Name}:{file.FileName}\n"));
            digest.AppendData(await SHA256.HashDataAsync(content));
        }
        return digest.GetHashAndReset();
    }

    static IResult Again(DoneOnce before, string path, byte[] sent, HttpContext http)
    {
        if (before.Path != path || !before.Sent.AsSpan().SequenceEqual(sent)) return Results.Problem("This Idempotency-Key was used for something else.", statusCode: 422, title: "Key used already", type: "/problems/idempotency-key");
        if (before.Location is not null) http.Response.Headers.Location = before.Location;
        return before.Body is null ? Results.StatusCode(before.Status) : Results.Text(before.Body, "application/json", Encoding.UTF8, before.Status);
    }
}

/// <summary>201 with where it is and what it is.</summary>
sealed class Created(string location, object value) : IResult, IStatusCodeHttpResult, IValueHttpResult
{
    public string Location => location;
    public int? StatusCode => 201;
    public object? Value => value;

    public Task ExecuteAsync(HttpContext context) => Results.Created(location, value).ExecuteAsync(context);
}
