using System.Text;

namespace Redress.Web.Demo;

/// <summary>One page of plain text as a PDF file, for the papers of the demo office.</summary>
static class PdfPage
{
    public static byte[] Of(string text)
    {
        var lines = text.Split('\n').Select(line => $"({line.Replace(@"\", @"\\").Replace("(", @"\(").Replace(")", @"\)")}) Tj T*");
        var content = $"BT /F1 11 Tf 15 TL 72 720 Td {string.Join('\n', lines)} ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var starts = new List<int>();
        foreach (var (text1, no) in objects.Select((one, index) => (one, index + 1)))
        {
            starts.Add(file.Length);
            file.Append($"{no} 0 obj\n{text1}\nendobj\n");
        }
        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").AppendJoin("", starts.Select(start => $"{start:D10} 00000 n \n"));
        file.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
