namespace Redress.Web.Imports;

/// <summary>What a column of a CFPB file holds, whatever its header.</summary>
public enum CfpbColumn
{
    DateReceived, Product, SubProduct, Issue, SubIssue, Account, PublicResponse, Company, State, Zip, Tags, Consent,
    SubmittedVia, DateSent, Response, Timely, Disputed, ComplaintId,
}

/// <summary>The headers that occur, of the CSV downloads of all years and of the API's JSON, in small letters and digits.</summary>
public static class CfpbColumns
{
    static readonly Dictionary<string, CfpbColumn> Headers = new()
    {
        ["datereceived"] = CfpbColumn.DateReceived, ["received"] = CfpbColumn.DateReceived,
        ["product"] = CfpbColumn.Product, ["productname"] = CfpbColumn.Product,
        ["subproduct"] = CfpbColumn.SubProduct, ["issue"] = CfpbColumn.Issue, ["subissue"] = CfpbColumn.SubIssue,
        ["consumercomplaintnarrative"] = CfpbColumn.Account, ["complaintwhathappened"] = CfpbColumn.Account,
        ["narrative"] = CfpbColumn.Account, ["consumercomplaint"] = CfpbColumn.Account,
        ["companypublicresponse"] = CfpbColumn.PublicResponse,
        ["company"] = CfpbColumn.Company, ["companyname"] = CfpbColumn.Company,
        ["state"] = CfpbColumn.State, ["statename"] = CfpbColumn.State,
        ["zipcode"] = CfpbColumn.Zip, ["zip"] = CfpbColumn.Zip,
        ["tags"] = CfpbColumn.Tags, ["tag"] = CfpbColumn.Tags,
        ["consumerconsentprovided"] = CfpbColumn.Consent, ["consentprovided"] = CfpbColumn.Consent,
        ["submittedvia"] = CfpbColumn.SubmittedVia,
        ["datesenttocompany"] = CfpbColumn.DateSent, ["datesent"] = CfpbColumn.DateSent,
        ["companyresponsetoconsumer"] = CfpbColumn.Response, ["companyresponse"] = CfpbColumn.Response,
        ["timelyresponse"] = CfpbColumn.Timely, ["timely"] = CfpbColumn.Timely,
        ["consumerdisputed"] = CfpbColumn.Disputed, ["disputed"] = CfpbColumn.Disputed,
        ["complaintid"] = CfpbColumn.ComplaintId, ["id"] = CfpbColumn.ComplaintId,
    };

    static readonly CfpbColumn[] Needed = [CfpbColumn.DateReceived, CfpbColumn.Product, CfpbColumn.Company];

    public static CfpbColumn? Named(string header) => Headers.TryGetValue(CsvRows.Name(header), out var column) ? column : null;

    /// <summary>Where each column stands; refuses a file that lacks what every complaint needs.</summary>
    public static CfpbColumn?[] Of(IReadOnlyList<string> headers)
    {
        var columns = headers.Select(Named).ToArray();
        var missing = Needed.Where(column => !columns.Contains(column)).Select(column => column.ToString()).ToList();
        if (missing.Count > 0)
            throw new UnreadableFileException($"This is no CFPB file: it has no column {string.Join(", ", missing)}.");
        return columns;
    }
}
