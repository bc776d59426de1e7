using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Views;

namespace Redress.Web.Data.Mapping;

sealed class ViewMapping : IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<ListChoice>, IEntityTypeConfiguration<Subscription>, IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.NoPartOfARecord().ToTable("saved_views");
        view.Property(v => v.Name).HasMaxLength(SavedView.MostName);
        view.Property(v => v.Query).HasMaxLength(SavedView.MostQuery);
        view.Property(v => v.Of).HasColumnName("list");
        view.Property(v => v.Version).IsConcurrencyToken();
        view.HasOne<Agency>().WithMany().HasForeignKey(v => v.AgencyId).OnDelete(DeleteBehavior.Restrict);
        view.HasOne(v => v.Author).WithMany().HasForeignKey(v => v.AuthorId).OnDelete(DeleteBehavior.Restrict);
        view.HasIndex(v => new { v.AgencyId, v.RemovedAt });
    }

    public void Configure(EntityTypeBuilder<ListChoice> choice)
    {
        choice.NoPartOfARecord().ToTable("list_choices").HasKey(c => c.PersonId);
        choice.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }

    public void Configure(EntityTypeBuilder<Subscription> subscription)
    {
        subscription.NoPartOfARecord().ToTable("subscriptions");
        subscription.Property(s => s.Address).HasMaxLength(Subscription.MostAddress);
        subscription.Property(s => s.Words).HasMaxLength(Subscription.MostWords);
        subscription.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        subscription.HasIndex(s => new { s.EndedAt, s.PersonId });
    }

    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        // Two processes cannot write the mail of one morning twice.
        delivery.NoPartOfARecord().ToTable("deliveries").HasKey(d => new { d.SubscriptionId, d.Morning });
        delivery.HasOne<Subscription>().WithMany().HasForeignKey(d => d.SubscriptionId);
    }
}
