namespace OpenGov.Secretariado.Tokens;

internal sealed class TokenConfiguration : IEntityTypeConfiguration<Token>, IEntityTypeConfiguration<UsoDeToken>
{
    public void Configure(EntityTypeBuilder<Token> builder)
    {
        builder.ToTable("tokens");
        builder.Property(t => t.Titular).HasMaxLength(Token.TitularMaximo);
        builder.Property(t => t.Alcances).AsJson();
        builder.Property(t => t.Terminacion).HasMaxLength(TokenSecreto.LongitudTerminacion);
        builder.Property(t => t.EmitidoPor).HasMaxLength(Token.TitularMaximo);
        builder.HasIndex(t => t.Huella).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UsoDeToken> builder) => builder.ToTable("usos_de_tokens").HasKey(u => u.TokenId);
}
