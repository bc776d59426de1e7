using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Data;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>`redress verify` names each document whose key is gone, exchanged, or of another master.</summary>
public class DocumentKeyTests(Office office) : IClassFixture<Office>
{
    const string By = "manager@wa.demo";

    [Fact]
    public async Task Keys_that_are_missing_swapped_or_of_another_master_are_found_and_the_document_is_named()
    {
        var number = await office.Complaint();
        var documents = new List<Guid>();
        foreach (var name in (string[])["missing", "swapped one", "swapped other", "foreign", "cut", "whole", "without bytes"]) documents.Add(await office.Document(number, By, $"{name}.txt", name));
        documents.Add(await office.Document(number, By, "empty.txt", ""));
        (await office.Installation.Run("demo", "verify")).ShouldContain(" 0 faults");
        await office.InDb(async db =>
        {
            var keys = await db.StoredKeys.AsNoTracking().Where(key => documents.Contains(key.Id)).ToDictionaryAsync(key => key.Id, key => key.Wrapped);
            await db.StoredKeys.Where(key => key.Id == documents[0]).ExecuteDeleteAsync();
            await Write(db, documents[1], keys[documents[2]]);
            await Write(db, documents[2], keys[documents[1]]);
            await Write(db, documents[3], new MasterKey(new byte[32]).Wrap(new byte[32]));
            await Write(db, documents[4], keys[documents[4]][..20]);
        });
        await office.Services.GetRequiredService<IByteStore>().Delete(SealedBlocks.Name(documents[6], 0), default);

        var (code, printed) = await office.Installation.Try("demo", "verify");

        code.ShouldBe(1);
        string[] faults =
        [
            $"{number}: document {documents[0]}: its key is not there.",
            $"{number}: document {documents[1]}: its key does not open its bytes: one of them was exchanged or changed.",
            $"{number}: document {documents[2]}: its key does not open its bytes: one of them was exchanged or changed.",
            $"{number}: document {documents[3]}: its key was changed, or is under another master key.",
            $"{number}: document {documents[4]}: its key was changed, or is under another master key.",
            $"{number}: document {documents[6]}: its bytes are not in the store.",
        ];
        foreach (var fault in faults) printed.ShouldContain(fault);
        printed.ShouldContain($", {faults.Length} faults found.");
        printed.ShouldNotContain(".txt");
        var one = await office.Installation.Try("demo", "verify", "--records", number);
        one.Code.ShouldBe(1);
        foreach (var fault in faults) one.Printed.ShouldContain(fault);
    }

    static Task Write(RedressDb db, Guid id, byte[] wrapped) => db.StoredKeys.Where(key => key.Id == id).ExecuteUpdateAsync(set => set.SetProperty(key => key.Wrapped, wrapped));
}
