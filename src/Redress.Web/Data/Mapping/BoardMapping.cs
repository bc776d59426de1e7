using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Records;

namespace Redress.Web.Data.Mapping;

sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.AddedToLockedRecord("Agencies discuss on after closing.").ToTable("posts");
        post.Property(p => p.Text).HasMaxLength(Post.MostText);
        post.HasOne<Record>().WithMany(record => record.Posts).HasForeignKey(p => p.RecordId);
    }
}

sealed class PostTagMapping : IEntityTypeConfiguration<PostTag>
{
    public void Configure(EntityTypeBuilder<PostTag> tag)
    {
        tag.AddedToLockedRecord("Goes with its post.").ToTable("post_tags");
        tag.Property(t => t.Words).HasMaxLength(300);
        tag.HasOne<Record>().WithMany(record => record.PostTags).HasForeignKey(t => t.RecordId);
        tag.HasOne<Post>().WithMany().HasForeignKey(t => t.PostId);
    }
}

sealed class PostChangeMapping : IEntityTypeConfiguration<PostChange>
{
    public void Configure(EntityTypeBuilder<PostChange> change)
    {
        change.AddedToLockedRecord("A post is corrected and withdrawn after closing too.").ToTable("post_changes");
        change.Property(c => c.CorrectedText).HasMaxLength(Post.MostText);
        change.HasOne<Record>().WithMany(record => record.PostChanges).HasForeignKey(c => c.RecordId);
        change.HasOne<Post>().WithMany().HasForeignKey(c => c.PostId);
    }
}

sealed class BoardLookMapping : IEntityTypeConfiguration<BoardLook>
{
    public void Configure(EntityTypeBuilder<BoardLook> look)
    {
        look.OpenOnLockedRecord("Reading a board changes nothing.").ToTable("board_looks").HasKey(l => new { l.PersonId, l.RecordId });
        look.HasOne<Record>().WithMany().HasForeignKey(l => l.RecordId);
    }
}
