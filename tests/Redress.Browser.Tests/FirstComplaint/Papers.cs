using System.Text;
using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>Documents that people add.</summary>
static class Papers
{
    /// <summary>Adds a PDF of one empty page to the form that is open.</summary>
    public static Task AddPdf(this Person person, string fileName) =>
        person.Attach("Add documents", fileName, Encoding.ASCII.GetBytes(OnePage), "application/pdf");

    const string OnePage =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}
