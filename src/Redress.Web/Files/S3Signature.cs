using System.Security.Cryptography;
using System.Text;

namespace Redress.Web.Files;

/// <summary>Signature version 4, as Amazon describes it: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html</summary>
static class S3Signature
{
    public const string EmptyBody = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <param name="query">Name and value as they are; they are encoded and sorted here as they are signed.</param>
    public static HttpRequestMessage Request(S3Settings store, HttpMethod method, string path, IReadOnlyList<(string Name, string Value)> query, string bodyHash, DateTime now)
    {
        var pairs = string.Join('&', query.Select(pair => $"{Encode(pair.Name)}={Encode(pair.Value)}").Order(StringComparer.Ordinal));
        var way = "/" + string.Join('/', path.Split('/').Select(Encode));
        var request = new HttpRequestMessage(method, new Uri(store.Server, way + (pairs == "" ? "" : "?" + pairs)));
        var (day, moment) = (now.ToString("yyyyMMdd", null), now.ToString("yyyyMMdd'T'HHmmss'Z'", null));
        var host = request.RequestUri!.IsDefaultPort ? request.RequestUri.Host : request.RequestUri.Authority;
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("x-amz-content-sha256", bodyHash);
        request.Headers.TryAddWithoutValidation("x-amz-date", moment);
        const string Signed = "host;x-amz-content-sha256;x-amz-date";
        var canonical = $"{method.Method}\n{way}\n{pairs}\nhost:{host}\nx-amz-content-sha256:{bodyHash}\nx-amz-date:{moment}\n\n{Signed}\n{bodyHash}";
        var scope = $"{day}/{store.Region}/s3/aws4_request";
        var key = new[] { day, store.Region, "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + store.Secret), (one, part) => HMACSHA256.HashData(one, Encoding.UTF8.GetBytes(part)));
        var toSign = $"AWS4-HMAC-SHA256\n{moment}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={store.Key}/{scope}, SignedHeaders={Signed}, Signature={signature}");
        return request;
    }

    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    // Letters, digits, "-", ".", "_" and "~" stay.
    static string Encode(string text) => Uri.EscapeDataString(text);
}
