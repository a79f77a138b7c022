using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Seguimiento.Migrations
{
    /// <inheritdoc />
    public partial class FijaUmbralesAvisaColoresYMarcaFirmas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_recomendaciones_estado",
                schema: "seguimiento",
                table: "recomendaciones");

            migrationBuilder.AddColumn<DateOnly>(
                name: "emitida_el",
                schema: "seguimiento",
                table: "recomendaciones",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "limite",
                schema: "seguimiento",
                table: "recomendaciones",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "observacion",
                schema: "seguimiento",
                table: "recomendaciones",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "replicas_anteriores",
                schema: "seguimiento",
                table: "evaluaciones",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "avisos_de_semaforo",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    color = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_avisos_de_semaforo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "umbrales",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    umbrales = table.Column<string>(type: "jsonb", nullable: false),
                    desde = table.Column<DateOnly>(type: "date", nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_umbrales", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recomendaciones_limite",
                schema: "seguimiento",
                table: "recomendaciones",
                column: "limite");

            migrationBuilder.CreateIndex(
                name: "ix_avisos_de_semaforo_compromiso_folio",
                schema: "seguimiento",
                table: "avisos_de_semaforo",
                column: "compromiso_folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_avisos_de_semaforo_folio",
                schema: "seguimiento",
                table: "avisos_de_semaforo",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_umbrales_folio",
                schema: "seguimiento",
                table: "umbrales",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_umbrales_plan_folio_desde",
                schema: "seguimiento",
                table: "umbrales",
                columns: new[] { "plan_folio", "desde" },
                unique: true);

            // What was emitted before says its day and the term that runs.
            migrationBuilder.Sql("""
                update seguimiento.recomendaciones r set
                    emitida_el = (select h.fecha from seguimiento.historia h where h.recurso = 'recomendaciones' and h.folio = r.folio and h.version = 1),
                    limite = case r.estado when 'emitida' then r.responder_antes_de when 'respondida' then (r.respuesta->>'atender_antes_de')::date end;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "avisos_de_semaforo",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "umbrales",
                schema: "seguimiento");

            migrationBuilder.DropIndex(
                name: "ix_recomendaciones_limite",
                schema: "seguimiento",
                table: "recomendaciones");

            migrationBuilder.DropColumn(
                name: "emitida_el",
                schema: "seguimiento",
                table: "recomendaciones");

            migrationBuilder.DropColumn(
                name: "limite",
                schema: "seguimiento",
                table: "recomendaciones");

            migrationBuilder.DropColumn(
                name: "observacion",
                schema: "seguimiento",
                table: "recomendaciones");

            migrationBuilder.DropColumn(
                name: "replicas_anteriores",
                schema: "seguimiento",
                table: "evaluaciones");

            migrationBuilder.CreateIndex(
                name: "ix_recomendaciones_estado",
                schema: "seguimiento",
                table: "recomendaciones",
                column: "estado");
        }
    }
}
