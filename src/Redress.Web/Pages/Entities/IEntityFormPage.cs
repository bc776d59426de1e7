namespace Redress.Web.Pages.Entities;

/// <summary>A page with the fields of an entity: of a new one, of one that is changed, of one that somebody asks to change.</summary>
public interface IEntityFormPage
{
    EntityForm Form { get; }
}
