using FluentValidation;
using OpenGov.Kernel;

namespace OpenGov.BuildingBlocks;

/// <summary>The form of a reference to a file, the same in every body: a value of the kernel has one validator, and the contract tells its limits.</summary>
public sealed class DocumentoValidator : AbstractValidator<Documento>
{
    public DocumentoValidator()
    {
        RuleFor(d => d.Titulo).Texto(300);
        RuleFor(d => d.HuellaSha256).HuellaSha256();
        RuleFor(d => d.Tipo).Texto(100).Matches("^[a-z]+/[a-z0-9.+-]+$").WithErrorCode("forma").WithMessage("Es un tipo MIME en minúsculas, por ejemplo application/pdf.");
        RuleFor(d => d.Bytes).InclusiveBetween(1, 10_737_418_240);
        RuleFor(d => d.FechaDocumento).NotEmpty();
        RuleFor(d => d.Enlace).EnlaceOpcional();
        RuleFor(d => d.Licencia).TextoOpcional(60);
    }
}
