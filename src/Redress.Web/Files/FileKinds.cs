namespace Redress.Web.Files;

/// <summary>A type of file: what it is called in lists, in a sentence, and which names promise it.</summary>
public sealed record FileKind(string Type, string Words, string InASentence, params string[] Extensions);

/// <summary>The types that are told from content.</summary>
public static class FileKinds
{
    public const string Pdf = "application/pdf", Text = "text/plain", Csv = "text/csv", Html = "text/html", Svg = "image/svg+xml", Xml = "text/xml", Json = "application/json", Rtf = "application/rtf",
        Eml = "message/rfc822", Msg = "application/vnd.ms-outlook", Zip = "application/zip", Ole = "application/x-ole-storage", Unknown = "application/octet-stream", Empty = "application/x-empty",
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Docm = "application/vnd.ms-word.document.macroenabled.12",
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Xlsm = "application/vnd.ms-excel.sheet.macroenabled.12",
        Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation", Pptm = "application/vnd.ms-powerpoint.presentation.macroenabled.12",
        Windows = "application/vnd.microsoft.portable-executable", Elf = "application/x-executable", Mac = "application/x-mach-binary", Script = "text/x-script", Java = "application/java-archive", Shortcut = "application/x-ms-shortcut";

    public static readonly IReadOnlyList<FileKind> All =
    [
        new(Pdf, "PDF", "a PDF", ".pdf"),
        new(Docx, "Word document", "a Word document", ".docx", ".dotx"), new(Docm, "Word document with macros", "a Word document with macros", ".docm", ".dotm"),
        new(Xlsx, "Spreadsheet", "an Excel workbook", ".xlsx", ".xltx"), new(Xlsm, "Spreadsheet with macros", "an Excel workbook with macros", ".xlsm", ".xltm", ".xlsb", ".xlam"),
        new(Pptx, "Presentation", "a presentation", ".pptx", ".ppsx", ".potx"), new(Pptm, "Presentation with macros", "a presentation with macros", ".pptm", ".ppsm"),
        new("application/msword", "Word document", "an old Word document", ".doc", ".dot"), new("application/vnd.ms-excel", "Spreadsheet", "an old Excel workbook", ".xls", ".xlt"),
        new("application/vnd.ms-powerpoint", "Presentation", "an old presentation", ".ppt", ".pps"), new(Msg, "E-mail", "an Outlook e-mail", ".msg"), new(Ole, "Office document", "an old Office file", ".doc", ".xls", ".ppt", ".msg", ".msi", ".pub", ".vsd", ".mpp", ".db"),
        new("application/vnd.oasis.opendocument.text", "Text document", "an OpenDocument text", ".odt", ".ott"), new("application/vnd.oasis.opendocument.spreadsheet", "Spreadsheet", "an OpenDocument spreadsheet", ".ods"),
        new("application/vnd.oasis.opendocument.presentation", "Presentation", "an OpenDocument presentation", ".odp"), new("application/epub+zip", "Book", "an e-book", ".epub"),
        new(Eml, "E-mail", "an e-mail", ".eml", ".mht", ".mhtml", ".txt"), new(Html, "Web page", "a web page", ".html", ".htm", ".xhtml"), new(Svg, "Drawing", "a drawing (SVG)", ".svg"),
        new(Csv, "Table (CSV)", "a table", ".csv", ".tsv", ".txt"), new(Rtf, "Text (RTF)", "a text (RTF)", ".rtf", ".doc"), new(Json, "Data (JSON)", "data (JSON)", ".json", ".txt"), new(Xml, "Data (XML)", "data (XML)", ".xml", ".txt", ".xsd", ".xsl", ".xbrl"),
        new(Text, "Text", "plain text", ".txt", ".log", ".md", ".csv", ".tsv", ".json", ".xml", ".ics", ".vcf", ".eml", ".html", ".htm", ".svg", ".sql", ".ini", ".yml", ".yaml", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".css", ".asc", ".pem"),
        new("image/png", "Picture", "a picture (PNG)", ".png"), new("image/jpeg", "Picture", "a picture (JPEG)", ".jpg", ".jpeg", ".jpe", ".jfif"), new("image/gif", "Picture", "a picture (GIF)", ".gif"), new("image/webp", "Picture", "a picture (WebP)", ".webp"),
        new("image/bmp", "Picture", "a picture (BMP)", ".bmp"), new("image/tiff", "Picture", "a picture (TIFF)", ".tif", ".tiff"), new("image/heic", "Picture", "a picture (HEIC)", ".heic", ".heif"), new("image/avif", "Picture", "a picture (AVIF)", ".avif"),
        new("audio/mpeg", "Audio", "a sound file (MP3)", ".mp3"), new("audio/wav", "Audio", "a sound file (WAV)", ".wav"), new("audio/ogg", "Audio", "a sound file (Ogg)", ".ogg", ".oga", ".opus"), new("audio/flac", "Audio", "a sound file (FLAC)", ".flac"), new("audio/mp4", "Audio", "a sound file (M4A)", ".m4a", ".mp4"),
        new("video/mp4", "Video", "a video (MP4)", ".mp4", ".m4v", ".m4a"), new("video/quicktime", "Video", "a video (QuickTime)", ".mov", ".qt"), new("video/x-msvideo", "Video", "a video (AVI)", ".avi"), new("video/webm", "Video", "a video (WebM)", ".webm", ".mkv"),
        new(Zip, "ZIP archive", "a ZIP archive", ".zip", ".zipx", ".kmz", ".vsdx", ".pages", ".numbers", ".key", ".xps"), new("application/gzip", "Archive", "an archive (gzip)", ".gz", ".tgz", ".svgz"), new("application/x-7z-compressed", "Archive", "an archive (7z)", ".7z"),
        new("application/vnd.rar", "Archive", "an archive (RAR)", ".rar"), new("application/x-bzip2", "Archive", "an archive (bzip2)", ".bz2"), new("application/x-xz", "Archive", "an archive (xz)", ".xz"), new("application/x-tar", "Archive", "an archive (tar)", ".tar"),
        new(Windows, "Program", "a Windows program", ".exe", ".dll", ".scr", ".com", ".sys", ".ocx", ".cpl"), new(Elf, "Program", "a Linux program", ".so", ".elf", ".bin"), new(Mac, "Program", "a Mac program", ".dylib", ".bin"), new(Script, "Script", "a script", ".sh", ".py", ".pl", ".rb", ".bash"),
        new(Java, "Program", "a Java program", ".jar", ".apk", ".war"), new(Shortcut, "Shortcut", "a Windows shortcut", ".lnk"), new("application/x-sqlite3", "Database", "a database", ".db", ".sqlite", ".sqlite3"),
        new(Empty, "Empty", "empty"), new(Unknown, "Unknown type", "no such file"),
    ];

    static readonly Dictionary<string, FileKind> ByType = All.ToDictionary(kind => kind.Type);
    static readonly ILookup<string, FileKind> ByExtension = All.SelectMany(kind => kind.Extensions.Select(extension => (extension, kind))).ToLookup(one => one.extension, one => one.kind);

    public static FileKind Of(string contentType) => ByType.GetValueOrDefault(contentType) ?? ByType[Unknown];

    public static bool IsProgram(string contentType) => contentType is Windows or Elf or Mac or Script or Java or Shortcut;

    /// <summary>"Called .pdf, but it is a Windows program"; null: the name promises nothing else.</summary>
    public static string? Mismatch(string fileName, string contentType)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        var promised = ByExtension[extension].ToList();
        if (promised.Count == 0 || contentType == Empty || promised.Any(kind => kind.Type == contentType)) return extension.Length == 0 && IsProgram(contentType) ? $"It is {Of(contentType).InASentence}" : null;
        // What is not told by its content may well be what it is called, where such files are not told either.
        if (contentType == Unknown && promised.All(kind => kind.Type is Mp3 or Text or Csv or Zip or Elf or Mac)) return null;
        if (contentType == Zip && promised.Any(kind => kind.Type is Java)) return null;
        return contentType == Unknown ? $"Called {extension}, but its content is of an unknown type" : $"Called {extension}, but it is {Of(contentType).InASentence}";
    }

    const string Mp3 = "audio/mpeg";

    /// <summary>With which it is handed out: nothing that a browser would run.</summary>
    public static string SafeType(string contentType) => contentType is Html or Svg or Xml or Script or Java or Empty ? Unknown : contentType;
}
