using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class OrdenaPublicados : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_publicados_recurso_folio",
                schema: "difusion",
                table: "publicados",
                columns: new[] { "recurso", "folio" })
                .Annotation("Relational:Collation", new[] { "default", "C" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publicados_recurso_folio",
                schema: "difusion",
                table: "publicados");
        }
    }
}
