using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Seguimiento.Migrations
{
    /// <inheritdoc />
    public partial class AgregaEvaluacionesRecomendacionesYObservaciones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_vigentes_busqueda",
                schema: "seguimiento",
                table: "vigentes");

            migrationBuilder.DropIndex(
                name: "ix_vigentes_miembros",
                schema: "seguimiento",
                table: "vigentes");

            migrationBuilder.DropIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "seguimiento",
                table: "vigentes");

            migrationBuilder.DropColumn(
                name: "busqueda",
                schema: "seguimiento",
                table: "vigentes");

            migrationBuilder.DropColumn(
                name: "miembros",
                schema: "seguimiento",
                table: "vigentes");

            migrationBuilder.CreateTable(
                name: "evaluaciones",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    comite_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    momento = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contenido = table.Column<string>(type: "jsonb", nullable: false),
                    en_replica_desde = table.Column<DateOnly>(type: "date", nullable: true),
                    replica_hasta = table.Column<DateOnly>(type: "date", nullable: true),
                    replica = table.Column<string>(type: "jsonb", nullable: true),
                    firmas = table.Column<string>(type: "jsonb", nullable: false),
                    firmas_necesarias = table.Column<int>(type: "integer", nullable: true),
                    firmada_el = table.Column<DateOnly>(type: "date", nullable: true),
                    publicada_el = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluaciones_finales",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_titulo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ejercicio_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    umbrales = table.Column<string>(type: "jsonb", nullable: false),
                    compromisos = table.Column<string>(type: "jsonb", nullable: false),
                    recomendaciones = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluaciones_finales", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observaciones",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidencia_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    actividad = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    texto = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    alias = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    recibida_el = table.Column<DateOnly>(type: "date", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    turno = table.Column<string>(type: "jsonb", nullable: true),
                    motivo_desecho = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    respuesta = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recomendaciones",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    comite_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    persona_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    texto = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    destinatario_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    destinatario_nombre = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    responder_antes_de = table.Column<DateOnly>(type: "date", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    respuesta = table.Column<string>(type: "jsonb", nullable: true),
                    atencion = table.Column<string>(type: "jsonb", nullable: true),
                    vencimientos = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recomendaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vinculos_declarados",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    comite_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    persona_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    vinculos = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vinculos_declarados", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_evaluaciones_comite_folio",
                schema: "seguimiento",
                table: "evaluaciones",
                column: "comite_folio");

            migrationBuilder.CreateIndex(
                name: "ix_evaluaciones_folio",
                schema: "seguimiento",
                table: "evaluaciones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluaciones_plan_folio",
                schema: "seguimiento",
                table: "evaluaciones",
                column: "plan_folio");

            migrationBuilder.CreateIndex(
                name: "ix_evaluaciones_finales_folio",
                schema: "seguimiento",
                table: "evaluaciones_finales",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_observaciones_evidencia_folio",
                schema: "seguimiento",
                table: "observaciones",
                column: "evidencia_folio");

            migrationBuilder.CreateIndex(
                name: "ix_observaciones_folio",
                schema: "seguimiento",
                table: "observaciones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recomendaciones_estado",
                schema: "seguimiento",
                table: "recomendaciones",
                column: "estado");

            migrationBuilder.CreateIndex(
                name: "ix_recomendaciones_folio",
                schema: "seguimiento",
                table: "recomendaciones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recomendaciones_plan_folio",
                schema: "seguimiento",
                table: "recomendaciones",
                column: "plan_folio");

            migrationBuilder.CreateIndex(
                name: "ix_vinculos_declarados_comite_folio",
                schema: "seguimiento",
                table: "vinculos_declarados",
                column: "comite_folio");

            migrationBuilder.CreateIndex(
                name: "ix_vinculos_declarados_folio",
                schema: "seguimiento",
                table: "vinculos_declarados",
                column: "folio",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evaluaciones",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "evaluaciones_finales",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "observaciones",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "recomendaciones",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "vinculos_declarados",
                schema: "seguimiento");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "busqueda",
                schema: "seguimiento",
                table: "vigentes",
                type: "tsvector",
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "miembros",
                schema: "seguimiento",
                table: "vigentes",
                type: "jsonb",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "seguimiento",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "seguimiento",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "seguimiento",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }
    }
}
