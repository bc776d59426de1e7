using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Redress.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    full_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    users_version = table.Column<int>(type: "integer", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    retention_turns = table.Column<int>(type: "integer", nullable: false),
                    retention_looked_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agencies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "complaint_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: false),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    goes_on = table.Column<bool>(type: "boolean", nullable: false),
                    stage = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    rehearsed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    touched_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cursor = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    updated = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    warnings = table.Column<int>(type: "integer", nullable: false),
                    told = table.Column<int>(type: "integer", nullable: false),
                    remarks = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "daily_summaries",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    mail_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_daily_summaries", x => new { x.person_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "destroyed_documents",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    destruction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    destroyed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_destroyed_documents", x => x.document_id);
                });

            migrationBuilder.CreateTable(
                name: "destruction_certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    destruction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    destroyed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    documents = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    public_key = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_destruction_certificates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "done_once",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    sent = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    location = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    body = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_done_once", x => new { x.person_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "installation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    help_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    help_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    help_hours = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    key_fingerprint = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    last_root_no = table.Column<int>(type: "integer", nullable: false),
                    root_leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_installation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "list_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_id = table.Column<int>(type: "integer", nullable: false),
                    issue_id = table.Column<int>(type: "integer", nullable: true),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_facts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "list_versions",
                columns: table => new
                {
                    no = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    named_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_versions", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    delivery = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    mail_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bulk_act_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    series = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_number_series", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "outbox_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recipient = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    bulk_act_id = table.Column<Guid>(type: "uuid", nullable: true),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_bounced = table.Column<bool>(type: "boolean", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    given_up_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    given_up_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_up_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "read_batches",
                columns: table => new
                {
                    no = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reads = table.Column<int>(type: "integer", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_read_batches", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "record_reads",
                columns: table => new
                {
                    batch_no = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    side = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    organization = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    what = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    how = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_reads", x => new { x.batch_no, x.no });
                });

            migrationBuilder.CreateTable(
                name: "search_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    found_in = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    found_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signed_roots",
                columns: table => new
                {
                    no = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    records = table.Column<long>(type: "bigint", nullable: false),
                    events = table.Column<long>(type: "bigint", nullable: false),
                    lost = table.Column<int>(type: "integer", nullable: false),
                    tree = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    read_batches = table.Column<int>(type: "integer", nullable: false),
                    reads = table.Column<byte[]>(type: "bytea", nullable: false),
                    destroyed_keys = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signed_roots", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "stale_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    marked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stale_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stored_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    master_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms_of_use",
                columns: table => new
                {
                    no = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    what_changed = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_terms_of_use", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "used_answers",
                columns: table => new
                {
                    state = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_used_answers", x => x.state);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_account_passkeys_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agency_absences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    left_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    left_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    returned_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    returned_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    returned_why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_absences", x => x.id);
                    table.ForeignKey(
                        name: "FK_agency_absences_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agency_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fact = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    days_before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    on_the_day = table.Column<bool>(type: "boolean", nullable: true),
                    every_after = table.Column<int>(type: "integer", nullable: true),
                    tells_poc = table.Column<bool>(type: "boolean", nullable: true),
                    supervisors_after = table.Column<int>(type: "integer", nullable: true),
                    letterhead = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by_email = table.Column<bool>(type: "boolean", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    components = table.Column<int>(type: "integer", maxLength: 60, nullable: true),
                    period_for = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    length = table.Column<int>(type: "integer", nullable: true),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    author_may_review = table.Column<bool>(type: "boolean", nullable: true),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    worked = table.Column<int>(type: "integer", maxLength: 60, nullable: true),
                    unobserved = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    retention_of = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    destroys = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    years = table.Column<int>(type: "integer", nullable: true),
                    needs_review = table.Column<bool>(type: "boolean", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    one_destroys = table.Column<bool>(type: "boolean", nullable: true),
                    one_holds = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_facts", x => x.id);
                    table.ForeignKey(
                        name: "FK_agency_facts_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "categories",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    product = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sub_product = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    parent_id = table.Column<int>(type: "integer", nullable: true),
                    list_version = table.Column<int>(type: "integer", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retired_in = table.Column<int>(type: "integer", nullable: true),
                    became_id = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_categories", x => x.id);
                    table.ForeignKey(
                        name: "FK_categories_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    goes_to = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_templates", x => x.id);
                    table.ForeignKey(
                        name: "FK_letter_templates_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complaint_import_lines",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    line_in_file = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    column_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    value_before = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    value_after = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_import_lines", x => new { x.import_id, x.no });
                    table.ForeignKey(
                        name: "FK_complaint_import_lines_complaint_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "complaint_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "installation_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    installation_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_installation_facts", x => x.id);
                    table.ForeignKey(
                        name: "FK_installation_facts_installation_installation_id",
                        column: x => x.installation_id,
                        principalTable: "installation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "list_changes",
                columns: table => new
                {
                    version_no = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    category_id = table.Column<int>(type: "integer", nullable: false),
                    issue_id = table.Column<int>(type: "integer", nullable: true),
                    under = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    was = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    successor_id = table.Column<int>(type: "integer", nullable: true),
                    successor = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_changes", x => new { x.version_no, x.no });
                    table.ForeignKey(
                        name: "FK_list_changes_list_versions_version_no",
                        column: x => x.version_no,
                        principalTable: "list_versions",
                        principalColumn: "no",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issues",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    category_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    sub_issue = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    parent_id = table.Column<int>(type: "integer", nullable: true),
                    list_version = table.Column<int>(type: "integer", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retired_in = table.Column<int>(type: "integer", nullable: true),
                    became_id = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issues", x => x.id);
                    table.ForeignKey(
                        name: "FK_issues_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_issues_categories_category_id",
                        column: x => x.category_id,
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "request_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    use = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    business_type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    category_id = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    area = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fits = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    businesses = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    is_core = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_templates", x => x.id);
                    table.ForeignKey(
                        name: "FK_request_templates_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_request_templates_categories_category_id",
                        column: x => x.category_id,
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "library_switches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    template_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_off = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_library_switches", x => x.id);
                    table.ForeignKey(
                        name: "FK_library_switches_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_library_switches_request_templates_template_id",
                        column: x => x.template_id,
                        principalTable: "request_templates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    granted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    granted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_why = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_grants", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_grants_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    comments = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    decision_comments = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_requests_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_company_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    since_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    until_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_company_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity_participants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    since_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    until_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_participants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(180)", maxLength: 180, nullable: false),
                    comments = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    needs_answer = table.Column<bool>(type: "boolean", nullable: false),
                    invoice_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    invoice_amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    invoice_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    instalment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_report_steps_activity_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "activity_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "activity_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_steps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agency_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_id = table.Column<Guid>(type: "uuid", nullable: false),
                    joins = table.Column<bool>(type: "boolean", nullable: false),
                    granted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    granted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    granted_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    removed_why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_grants", x => x.id);
                    table.ForeignKey(
                        name: "FK_agency_grants_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    decision_comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_agency_requests_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "alleged_violations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    law = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    citation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    removal_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alleged_violations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answer_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_no = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    is_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    saved_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    passed_to_poc_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    passed_to_poc_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "draft_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    internal_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assigned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    assigned_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_assignments", x => x.id);
                    table.ForeignKey(
                        name: "FK_draft_assignments_answer_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "answer_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_texts", x => x.id);
                    table.ForeignKey(
                        name: "FK_draft_texts_answer_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "answer_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_behind_provider = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approval_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    from_milestone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    covers_all = table.Column<bool>(type: "boolean", nullable: false),
                    codes = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    set_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "begun_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    offset = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kept_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    writer = table.Column<Guid>(type: "uuid", nullable: true),
                    writer_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_begun_uploads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "board_looks",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_looks", x => new { x.person_id, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "branches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nmls_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    street = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    zip = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_branches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bulk_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    poc_id = table.Column<Guid>(type: "uuid", nullable: true),
                    issue_id = table.Column<int>(type: "integer", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    other = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    cancels_open_requests = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    undone_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    undo_finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_called_back = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_acts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bulk_items",
                columns: table => new
                {
                    bulk_act_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    before = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_items", x => new { x.bulk_act_id, x.record_id });
                    table.ForeignKey(
                        name: "FK_bulk_items_bulk_acts_bulk_act_id",
                        column: x => x.bulk_act_id,
                        principalTable: "bulk_acts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cancellations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status_before = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    canceled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    canceled_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cancellations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "carried_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    escalation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    request_no = table.Column<int>(type: "integer", nullable: true),
                    round_no = table.Column<int>(type: "integer", nullable: true),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    side = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_carried_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "carried_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    escalation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    accepted_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    canceled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_carried_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "carried_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    answer = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    is_restricted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_carried_rounds", x => x.id);
                    table.ForeignKey(
                        name: "FK_carried_rounds_carried_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "carried_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "carried_violations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    escalation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    law = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    citation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_carried_violations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "close_outs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewed = table.Column<int>(type: "integer", nullable: true),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    composite = table.Column<int>(type: "integer", nullable: true),
                    management = table.Column<int>(type: "integer", nullable: true),
                    compliance = table.Column<int>(type: "integer", nullable: true),
                    financial = table.Column<int>(type: "integer", nullable: true),
                    technology = table.Column<int>(type: "integer", nullable: true),
                    refunded = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    refunded_consumers = table.Column<int>(type: "integer", nullable: true),
                    disposition = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    next_exam_by = table.Column<DateOnly>(type: "date", nullable: true),
                    no_further_exam = table.Column<bool>(type: "boolean", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    shared_comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    shares_disposition = table.Column<bool>(type: "boolean", nullable: true),
                    shares_ratings = table.Column<bool>(type: "boolean", nullable: true),
                    shares_refunds = table.Column<bool>(type: "boolean", nullable: true),
                    shares_next_exam = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_close_outs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "closures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    internal_notes = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    shared_comment = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    non_monetary_relief = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    duplicate_of = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    other_agency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relief",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relief", x => x.id);
                    table.ForeignKey(
                        name: "FK_relief_closures_closure_id",
                        column: x => x.closure_id,
                        principalTable: "closures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "companies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ses_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    nmls_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    fdic_certificate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    rssd = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    street = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    zip = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    business_types = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    business_activities = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    mail_domains = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    enrolled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    disenrolled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    users_verified_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    users_to_verify_by = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    complaints_contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sa_contact_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_companies", x => x.id);
                    table.ForeignKey(
                        name: "FK_companies_companies_successor_id",
                        column: x => x.successor_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "company_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company_contacts", x => x.id);
                    table.ForeignKey(
                        name: "FK_company_contacts_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "company_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company_facts", x => x.id);
                    table.ForeignKey(
                        name: "FK_company_facts_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_company_facts_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "company_names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company_names", x => x.id);
                    table.ForeignKey(
                        name: "FK_company_names_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exam_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    target = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    target_agency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    hidden_until = table.Column<DateOnly>(type: "date", nullable: true),
                    why_revised = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exam_decisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_exam_decisions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exam_decisions_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exam_figures",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    business_type = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    licenses = table.Column<int>(type: "integer", nullable: false),
                    license_states = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    last_order = table.Column<DateOnly>(type: "date", nullable: false),
                    last_rating = table.Column<int>(type: "integer", nullable: true),
                    due_order = table.Column<DateOnly>(type: "date", nullable: false),
                    own_open = table.Column<int>(type: "integer", nullable: false),
                    open_activities = table.Column<int>(type: "integer", nullable: false),
                    past_activities = table.Column<int>(type: "integer", nullable: false),
                    open_complaints = table.Column<int>(type: "integer", nullable: false),
                    last12 = table.Column<int>(type: "integer", nullable: false),
                    before12 = table.Column<int>(type: "integer", nullable: false),
                    complaint_change = table.Column<int>(type: "integer", nullable: false),
                    by_month = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    rate = table.Column<int>(type: "integer", nullable: false),
                    relief_cents = table.Column<long>(type: "bigint", nullable: false),
                    violations = table.Column<int>(type: "integer", nullable: false),
                    queued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    hidden_until = table.Column<DateOnly>(type: "date", nullable: true),
                    is_decided = table.Column<bool>(type: "boolean", nullable: false),
                    counted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exam_figures", x => new { x.agency_id, x.company_id });
                    table.ForeignKey(
                        name: "FK_exam_figures_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_exam_figures_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "individuals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nmls_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sound_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_individuals", x => x.id);
                    table.ForeignKey(
                        name: "FK_individuals_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "licenses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_licenses", x => x.id);
                    table.ForeignKey(
                        name: "FK_licenses_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_addresses", x => x.id);
                    table.ForeignKey(
                        name: "FK_notice_addresses_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    terms_accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    terms_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    last_visit_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    this_visit_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    asleep_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    address_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_people_successor_id",
                        column: x => x.successor_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "queued_companies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    queued_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    left_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_queued_companies", x => x.id);
                    table.ForeignKey(
                        name: "FK_queued_companies_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_queued_companies_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    completed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    completed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    completed_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_checks", x => x.id);
                    table.ForeignKey(
                        name: "FK_user_checks_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_user_checks_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "enrollments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    code_sent_to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false),
                    code_ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    invited_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    invited_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    address_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    invited_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    invited_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    completed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rejected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reject_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    withdraw_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrollments", x => x.id);
                    table.ForeignKey(
                        name: "FK_enrollments_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_enrollments_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_enrollments_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "held_roles",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_roles", x => new { x.person_id, x.role });
                    table.ForeignKey(
                        name: "FK_held_roles_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "list_choices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    view_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_choices", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_list_choices_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice_choices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    delivery = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_choices", x => x.id);
                    table.ForeignKey(
                        name: "FK_notice_choices_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice_reaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_whole_agency = table.Column<bool>(type: "boolean", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_reaches", x => x.id);
                    table.ForeignKey(
                        name: "FK_notice_reaches_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_facts", x => x.id);
                    table.ForeignKey(
                        name: "FK_person_facts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owned_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    subject_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    subject_no = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    agency_poc_id = table.Column<Guid>(type: "uuid", nullable: true),
                    company_poc_id = table.Column<Guid>(type: "uuid", nullable: true),
                    locked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    destroyed = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    event_count = table.Column<int>(type: "integer", nullable: false),
                    chain_head = table.Column<byte[]>(type: "bytea", nullable: false),
                    state_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    activity = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    turns = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    is_imported = table.Column<bool>(type: "boolean", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    how_received = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    business_type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    business_activities = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    category_id = table.Column<int>(type: "integer", nullable: true),
                    issue_id = table.Column<int>(type: "integer", nullable: true),
                    account = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: true),
                    desired_outcome = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    amount_in_dispute = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    cfpb_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    agency_reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    priority = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    flags = table.Column<int>(type: "integer", maxLength: 60, nullable: true),
                    transaction_on = table.Column<DateOnly>(type: "date", nullable: true),
                    transaction_city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    transaction_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    individual_id = table.Column<Guid>(type: "uuid", nullable: true),
                    individual_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    representative_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    representative_relation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    representative_contact = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    is_restricted = table.Column<bool>(type: "boolean", nullable: true),
                    is_anonymous = table.Column<bool>(type: "boolean", nullable: true),
                    account_shared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acknowledged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    complainant_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: true),
                    next_step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    turn = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    canceled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_up_as = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    redacted_account = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: true),
                    is_redaction_behind = table.Column<bool>(type: "boolean", nullable: true),
                    activity_type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    scope = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    leveraged = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    is_multi_state = table.Column<bool>(type: "boolean", nullable: true),
                    location = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    target_month = table.Column<DateOnly>(type: "date", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    businesses = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    business = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    milestone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    is_in_review = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.id);
                    table.ForeignKey(
                        name: "FK_records_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_branches_branch_id",
                        column: x => x.branch_id,
                        principalTable: "branches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_categories_category_id",
                        column: x => x.category_id,
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_people_agency_poc_id",
                        column: x => x.agency_poc_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_people_company_poc_id",
                        column: x => x.company_poc_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_people_created_by_id",
                        column: x => x.created_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_records_entity_id",
                        column: x => x.entity_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    is_shared = table.Column<bool>(type: "boolean", nullable: false),
                    list = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.id);
                    table.ForeignKey(
                        name: "FK_saved_views_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_saved_views_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    target = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    planned_month = table.Column<DateOnly>(type: "date", nullable: false),
                    scope = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    in_charge_id = table.Column<Guid>(type: "uuid", nullable: true),
                    in_charge_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    planned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    planned_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    initiated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    initiated_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    dropped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    dropped_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    dropped_why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_items_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_scheduling_items_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_scheduling_items_exam_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "exam_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_scheduling_items_people_in_charge_id",
                        column: x => x.in_charge_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    browser = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    way = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sign_on_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_sessions_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_ons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    issuer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    client_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sealed_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    asks_second_factor = table.Column<bool>(type: "boolean", nullable: false),
                    second_factor_acr = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    is_only_way = table.Column<bool>(type: "boolean", nullable: false),
                    way_in_id = table.Column<Guid>(type: "uuid", nullable: true),
                    worked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failed_why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_ons", x => x.id);
                    table.ForeignKey(
                        name: "FK_sign_ons_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_sign_ons_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_sign_ons_people_way_in_id",
                        column: x => x.way_in_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(2100)", maxLength: 2100, nullable: false),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rhythm = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_always = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    seen = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subscriptions", x => x.id);
                    table.ForeignKey(
                        name: "FK_subscriptions_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kept_users",
                columns: table => new
                {
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_users", x => new { x.check_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_kept_users_user_checks_check_id",
                        column: x => x.check_id,
                        principalTable: "user_checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enrollment_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrollment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrollment_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_enrollment_links_enrollments_enrollment_id",
                        column: x => x.enrollment_id,
                        principalTable: "enrollments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enrollment_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asker_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    asker_title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    asker_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    asker_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_by_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    enrollment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    code_sent_to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    sent_to_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrollment_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_enrollment_requests_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_enrollment_requests_agencies_decided_by_agency_id",
                        column: x => x.decided_by_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_enrollment_requests_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_enrollment_requests_enrollments_enrollment_id",
                        column: x => x.enrollment_id,
                        principalTable: "enrollments",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "complainants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    street = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    zip = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    agrees_to_email = table.Column<bool>(type: "boolean", nullable: false),
                    preferred_language = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    preferred_contact = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_key = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    phone_key = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    email_key = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    address_key = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complainants", x => x.id);
                    table.ForeignKey(
                        name: "FK_complainants_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    subject_no = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    goes_to = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    identifies_complainant = table.Column<bool>(type: "boolean", nullable: false),
                    way = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    asks_for_receipt = table.Column<bool>(type: "boolean", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    head = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    dated = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_letters", x => x.id);
                    table.ForeignKey(
                        name: "FK_complaint_letters_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "destructions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rule = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: true),
                    ended_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    certificate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    files_gone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_destructions", x => x.id);
                    table.ForeignKey(
                        name: "FK_destructions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_destructions_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: true),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    part_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    side = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    uploaded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    shared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    identifies_complainant = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.id);
                    table.ForeignKey(
                        name: "FK_documents_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "due_dates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    origin = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    counted_from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: true),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    round_no = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_dates", x => x.id);
                    table.ForeignKey(
                        name: "FK_due_dates_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entity_details",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    zip = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    key = table.Column<string>(type: "character varying(330)", maxLength: 330, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entity_details", x => x.id);
                    table.ForeignKey(
                        name: "FK_entity_details_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entity_matches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    undone_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    undone_why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entity_matches", x => x.id);
                    table.ForeignKey(
                        name: "FK_entity_matches_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_entity_matches_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "escalations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    complaint_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    subject_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    closes_complaint = table.Column<bool>(type: "boolean", nullable: false),
                    includes_complainant = table.Column<bool>(type: "boolean", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    business_type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    category = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    issue = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    amount_in_dispute = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    desired_outcome = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    transaction_on = table.Column<DateOnly>(type: "date", nullable: true),
                    transaction_place = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    account = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: true),
                    is_redacted = table.Column<bool>(type: "boolean", nullable: false),
                    complainant = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escalations", x => x.id);
                    table.ForeignKey(
                        name: "FK_escalations_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_common = table.Column<bool>(type: "boolean", nullable: false),
                    area = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    citation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    complaint_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    violation_no = table.Column<int>(type: "integer", nullable: true),
                    repeats_activity = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    repeats_no = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_findings", x => x.id);
                    table.ForeignKey(
                        name: "FK_findings_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_findings_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "former_subjects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    first_sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    is_kept = table.Column<bool>(type: "boolean", nullable: false),
                    company_poc_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    category_id = table.Column<int>(type: "integer", nullable: true),
                    transaction_on = table.Column<DateOnly>(type: "date", nullable: true),
                    transaction_place = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    account = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: true),
                    complainant = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    documents = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_subjects", x => x.id);
                    table.ForeignKey(
                        name: "FK_former_subjects_categories_category_id",
                        column: x => x.category_id,
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_former_subjects_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_former_subjects_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "information_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    comments = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_information_changes_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_information_changes_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "information_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject_no = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    planned_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    library_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    instalment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    accepted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    canceled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    canceled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_information_requests_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "instalments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    subject_no = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    introductory_comments = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    file_sharing_link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    tells_sender = table.Column<bool>(type: "boolean", nullable: false),
                    tells_agency_poc = table.Column<bool>(type: "boolean", nullable: false),
                    tells_supervisors = table.Column<bool>(type: "boolean", nullable: false),
                    tells_others = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instalments", x => x.id);
                    table.ForeignKey(
                        name: "FK_instalments_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "intake_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    individual_id = table.Column<Guid>(type: "uuid", nullable: true),
                    takes_up_id = table.Column<Guid>(type: "uuid", nullable: true),
                    form = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_intake_drafts", x => x.id);
                    table.ForeignKey(
                        name: "FK_intake_drafts_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_intake_drafts_records_entity_id",
                        column: x => x.entity_id,
                        principalTable: "records",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "interactions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    side = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    took_place_on = table.Column<DateOnly>(type: "date", nullable: false),
                    with_whom = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    notes = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    written_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    corrected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    withdrawn_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interactions", x => x.id);
                    table.ForeignKey(
                        name: "FK_interactions_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kept_until",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    set_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_until", x => x.id);
                    table.ForeignKey(
                        name: "FK_kept_until_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "last_looks",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    news_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_last_looks", x => new { x.person_id, x.record_id });
                    table.ForeignKey(
                        name: "FK_last_looks_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "legal_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hold_on = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    held = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    person_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    person_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    set_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: true),
                    release_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    release_asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    release_asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    release_asked_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: true),
                    released_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    released_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    released_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: true),
                    looked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_holds", x => x.id);
                    table.ForeignKey(
                        name: "FK_legal_holds_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_legal_holds_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_legal_holds_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_mailings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mailed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_mailings", x => x.id);
                    table.ForeignKey(
                        name: "FK_letter_mailings_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter_prints",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_prints", x => x.letter_id);
                    table.ForeignKey(
                        name: "FK_letter_prints_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_receipts", x => x.id);
                    table.ForeignKey(
                        name: "FK_letter_receipts_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outside_referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sent_to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    how = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    what = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_referrals", x => x.id);
                    table.ForeignKey(
                        name: "FK_outside_referrals_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pauses", x => x.id);
                    table.ForeignKey(
                        name: "FK_pauses_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "points_of_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    assigned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    assigned_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_points_of_contact", x => x.id);
                    table.ForeignKey(
                        name: "FK_points_of_contact_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reply_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    identifies_complainant = table.Column<bool>(type: "boolean", nullable: false),
                    posted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    posted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts", x => x.id);
                    table.ForeignKey(
                        name: "FK_posts_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    company = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    product = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    sub_product = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    issue = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    sub_issue = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    submitted_via = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    sent_to_company_on = table.Column<DateOnly>(type: "date", nullable: true),
                    response = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    public_response = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    was_timely = table.Column<bool>(type: "boolean", nullable: true),
                    was_disputed = table.Column<bool>(type: "boolean", nullable: true),
                    consent = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    tags = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    is_own_file = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published", x => x.record_id);
                    table.ForeignKey(
                        name: "FK_published_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "record_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_side = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    digests = table.Column<string>(type: "text", nullable: false),
                    sealed_values = table.Column<byte[]>(type: "bytea", nullable: false),
                    state_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_events", x => x.id);
                    table.ForeignKey(
                        name: "FK_record_events_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    comments = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    shows = table.Column<int>(type: "integer", maxLength: 60, nullable: false),
                    status_before = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    decision_comments = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_agencies_from_agency_id",
                        column: x => x.from_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referrals_agencies_to_agency_id",
                        column: x => x.to_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referrals_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "related",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    other_record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    individual_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    contact = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_related", x => x.id);
                    table.ForeignKey(
                        name: "FK_related_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reopenings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    comment = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    late_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reopened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reopened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reopenings", x => x.id);
                    table.ForeignKey(
                        name: "FK_reopenings_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "research_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    with_whom = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    took_place_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    identifies_complainant = table.Column<bool>(type: "boolean", nullable: false),
                    is_acknowledgement = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_research_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_research_notes_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "third_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    firm = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    decision_comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    until_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    until_why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_third_parties", x => x.id);
                    table.ForeignKey(
                        name: "FK_third_parties_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_third_parties_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "time_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    worked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    time_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    written_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    corrected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    withdrawn_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_time_entries_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_time_entries_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_on_domains",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    sign_on_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_on_domains", x => x.name);
                    table.ForeignKey(
                        name: "FK_sign_on_domains_sign_ons_sign_on_id",
                        column: x => x.sign_on_id,
                        principalTable: "sign_ons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_on_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_on_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_on_facts", x => x.id);
                    table.ForeignKey(
                        name: "FK_sign_on_facts_sign_ons_sign_on_id",
                        column: x => x.sign_on_id,
                        principalTable: "sign_ons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_on_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_on_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    subject = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    linked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sealed_id_token = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_on_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_sign_on_links_accounts_person_id",
                        column: x => x.person_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_sign_on_links_sign_ons_sign_on_id",
                        column: x => x.sign_on_id,
                        principalTable: "sign_ons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: false),
                    morning = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    @new = table.Column<int>(name: "new", type: "integer", nullable: false),
                    mail_id = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => new { x.subscription_id, x.morning });
                    table.ForeignKey(
                        name: "FK_deliveries_subscriptions_subscription_id",
                        column: x => x.subscription_id,
                        principalTable: "subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_scans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    finding = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_scans", x => x.id);
                    table.ForeignKey(
                        name: "FK_document_scans_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_texts",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_cut = table.Column<bool>(type: "boolean", nullable: false),
                    taken_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_texts", x => x.document_id);
                    table.ForeignKey(
                        name: "FK_document_texts_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_work",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_work", x => x.document_id);
                    table.ForeignKey(
                        name: "FK_document_work_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "finding_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_finding_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_finding_steps_findings_finding_id",
                        column: x => x.finding_id,
                        principalTable: "findings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "company_asks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_no = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    wished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    words = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company_asks", x => x.id);
                    table.ForeignKey(
                        name: "FK_company_asks_information_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "information_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "internal_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_internal_comments", x => x.id);
                    table.ForeignKey(
                        name: "FK_internal_comments_information_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "information_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_no = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    step = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    told = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    told_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => x.id);
                    table.ForeignKey(
                        name: "FK_reminders_information_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "information_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_reminders_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: true),
                    is_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quick_look_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    quick_look_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds", x => x.id);
                    table.ForeignKey(
                        name: "FK_rounds_information_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "information_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hold_matches",
                columns: table => new
                {
                    hold_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_the_person = table.Column<bool>(type: "boolean", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hold_matches", x => new { x.hold_id, x.record_id });
                    table.ForeignKey(
                        name: "FK_hold_matches_legal_holds_hold_id",
                        column: x => x.hold_id,
                        principalTable: "legal_holds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_hold_matches_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outside_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outside_referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_receipts", x => x.id);
                    table.ForeignKey(
                        name: "FK_outside_receipts_outside_referrals_outside_referral_id",
                        column: x => x.outside_referral_id,
                        principalTable: "outside_referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outside_receipts_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_packages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outside_referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sealed_token = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    guesses = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_how = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_packages", x => x.id);
                    table.ForeignKey(
                        name: "FK_sealed_packages_outside_referrals_outside_referral_id",
                        column: x => x.outside_referral_id,
                        principalTable: "outside_referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sealed_packages_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "paused_deadlines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pause_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paused_deadlines", x => x.id);
                    table.ForeignKey(
                        name: "FK_paused_deadlines_pauses_pause_id",
                        column: x => x.pause_id,
                        principalTable: "pauses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    corrected_text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    is_withdrawal = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_post_changes_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_post_changes_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_tags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_tags", x => x.id);
                    table.ForeignKey(
                        name: "FK_post_tags_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_post_tags_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "third_party_approvals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    third_party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_third_party_approvals", x => x.id);
                    table.ForeignKey(
                        name: "FK_third_party_approvals_third_parties_third_party_id",
                        column: x => x.third_party_id,
                        principalTable: "third_parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "installation",
                columns: new[] { "id", "help_email", "help_hours", "help_phone", "key_fingerprint", "last_root_no", "name", "root_leased_until", "version" },
                values: new object[] { 1, null, null, null, null, 0, "Redress", null, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_access_grants_agency_id",
                table: "access_grants",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_grants_record_id_agency_id",
                table: "access_grants",
                columns: new[] { "record_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_access_requests_agency_id_asked_at",
                table: "access_requests",
                columns: new[] { "agency_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_access_requests_open",
                table: "access_requests",
                columns: new[] { "record_id", "agency_id" },
                unique: true,
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_access_requests_owner_agency_id_asked_at",
                table: "access_requests",
                columns: new[] { "owner_agency_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_access_requests_record_id",
                table: "access_requests",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_account_logins_user_id",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_account_passkeys_user_id",
                table: "account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activity_company_members_person_id",
                table: "activity_company_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_activity_company_members_record_id_no",
                table: "activity_company_members",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activity_participants_person_id",
                table: "activity_participants",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_activity_participants_record_id_no",
                table: "activity_participants",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activity_reports_instalment_id",
                table: "activity_reports",
                column: "instalment_id");

            migrationBuilder.CreateIndex(
                name: "IX_activity_reports_record_id_no",
                table: "activity_reports",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activity_reports_request_id",
                table: "activity_reports",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_activity_steps_record_id_no",
                table: "activity_steps",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agencies_code",
                table: "agencies",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agency_absences_agency_id",
                table: "agency_absences",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_agency_absences_open",
                table: "agency_absences",
                column: "agency_id",
                unique: true,
                filter: "returned_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_agency_facts_agency_id",
                table: "agency_facts",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_agency_facts_agency_id_day",
                table: "agency_facts",
                columns: new[] { "agency_id", "day" },
                unique: true,
                filter: "removed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_agency_facts_proposed",
                table: "agency_facts",
                columns: new[] { "agency_id", "destroys" },
                unique: true,
                filter: "fact = 'Retention' AND confirmed_at IS NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_agency_grants_agency_id",
                table: "agency_grants",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_agency_grants_record_id_agency_id",
                table: "agency_grants",
                columns: new[] { "record_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_agency_requests_agency_id_asked_at",
                table: "agency_requests",
                columns: new[] { "agency_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_agency_requests_open",
                table: "agency_requests",
                columns: new[] { "record_id", "agency_id" },
                unique: true,
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_agency_requests_record_id",
                table: "agency_requests",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_alleged_violations_record_id_no",
                table: "alleged_violations",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_answer_drafts_record_id",
                table: "answer_drafts",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_answer_drafts_request_id_round_no",
                table: "answer_drafts",
                columns: new[] { "request_id", "round_no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_tokens_hash",
                table: "api_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_tokens_person_id",
                table: "api_tokens",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_approval_rules_record_id_no",
                table: "approval_rules",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_begun_uploads_draft_id",
                table: "begun_uploads",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "IX_begun_uploads_kept_until",
                table: "begun_uploads",
                column: "kept_until");

            migrationBuilder.CreateIndex(
                name: "IX_begun_uploads_person_id",
                table: "begun_uploads",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_board_looks_record_id",
                table: "board_looks",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_branches_company_id",
                table: "branches",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_branches_nmls_id",
                table: "branches",
                column: "nmls_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bulk_acts_agency_id_made_at",
                table: "bulk_acts",
                columns: new[] { "agency_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_bulk_acts_by_id",
                table: "bulk_acts",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_acts_undone_by_id",
                table: "bulk_acts",
                column: "undone_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_items_record_id",
                table: "bulk_items",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_cancellations_record_id",
                table: "cancellations",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_carried_documents_document_id",
                table: "carried_documents",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "IX_carried_documents_escalation_id",
                table: "carried_documents",
                column: "escalation_id");

            migrationBuilder.CreateIndex(
                name: "IX_carried_requests_escalation_id",
                table: "carried_requests",
                column: "escalation_id");

            migrationBuilder.CreateIndex(
                name: "IX_carried_rounds_request_id",
                table: "carried_rounds",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_carried_violations_escalation_id",
                table: "carried_violations",
                column: "escalation_id");

            migrationBuilder.CreateIndex(
                name: "IX_categories_agency_id_product_sub_product",
                table: "categories",
                columns: new[] { "agency_id", "product", "sub_product" },
                unique: true,
                filter: "agency_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_close_outs_record_id",
                table: "close_outs",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_closures_record_id_no",
                table: "closures",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_companies_complaints_contact_id",
                table: "companies",
                column: "complaints_contact_id");

            migrationBuilder.CreateIndex(
                name: "IX_companies_fdic_certificate",
                table: "companies",
                column: "fdic_certificate");

            migrationBuilder.CreateIndex(
                name: "IX_companies_name_key",
                table: "companies",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "IX_companies_nmls_id",
                table: "companies",
                column: "nmls_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_companies_refreshed_at",
                table: "companies",
                column: "refreshed_at");

            migrationBuilder.CreateIndex(
                name: "IX_companies_rssd",
                table: "companies",
                column: "rssd");

            migrationBuilder.CreateIndex(
                name: "IX_companies_sa_contact_id",
                table: "companies",
                column: "sa_contact_id");

            migrationBuilder.CreateIndex(
                name: "IX_companies_ses_id",
                table: "companies",
                column: "ses_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_companies_successor_id",
                table: "companies",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "IX_company_asks_record_id",
                table: "company_asks",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_company_asks_request_id",
                table: "company_asks",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_company_contacts_company_id",
                table: "company_contacts",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_company_facts_agency_id",
                table: "company_facts",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_company_facts_company_id_at",
                table: "company_facts",
                columns: new[] { "company_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_company_names_company_id",
                table: "company_names",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_company_names_name_key",
                table: "company_names",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "IX_complainants_address_key",
                table: "complainants",
                column: "address_key");

            migrationBuilder.CreateIndex(
                name: "IX_complainants_email_key",
                table: "complainants",
                column: "email_key");

            migrationBuilder.CreateIndex(
                name: "IX_complainants_last_name",
                table: "complainants",
                column: "last_name");

            migrationBuilder.CreateIndex(
                name: "IX_complainants_name_key",
                table: "complainants",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "IX_complainants_phone_key",
                table: "complainants",
                column: "phone_key");

            migrationBuilder.CreateIndex(
                name: "IX_complainants_record_id",
                table: "complainants",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_import_lines_import_id_kind_line_in_file",
                table: "complaint_import_lines",
                columns: new[] { "import_id", "kind", "line_in_file" });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_imports_agency_id_uploaded_at",
                table: "complaint_imports",
                columns: new[] { "agency_id", "uploaded_at" });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_imports_stage",
                table: "complaint_imports",
                column: "stage");

            migrationBuilder.CreateIndex(
                name: "IX_complaint_letters_record_id_no",
                table: "complaint_letters",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_destroyed_documents_destruction_id",
                table: "destroyed_documents",
                column: "destruction_id");

            migrationBuilder.CreateIndex(
                name: "IX_destroyed_documents_record_id",
                table: "destroyed_documents",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_destruction_certificates_agency_id_destroyed_at",
                table: "destruction_certificates",
                columns: new[] { "agency_id", "destroyed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_destruction_certificates_destruction_id",
                table: "destruction_certificates",
                column: "destruction_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_destruction_certificates_number",
                table: "destruction_certificates",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_destruction_certificates_record_id",
                table: "destruction_certificates",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_destructions_agency_id_done_at",
                table: "destructions",
                columns: new[] { "agency_id", "done_at" });

            migrationBuilder.CreateIndex(
                name: "IX_destructions_open",
                table: "destructions",
                column: "record_id",
                unique: true,
                filter: "done_at IS NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_destructions_record_id",
                table: "destructions",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_document_scans_document_id",
                table: "document_scans",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "IX_document_scans_outcome_at",
                table: "document_scans",
                columns: new[] { "outcome", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_document_texts_record_id",
                table: "document_texts",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_document_work_step_next_try_at",
                table: "document_work",
                columns: new[] { "step", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_draft_id",
                table: "documents",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "IX_documents_part_id",
                table: "documents",
                column: "part_id");

            migrationBuilder.CreateIndex(
                name: "IX_documents_record_id",
                table: "documents",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_assignments_draft_id",
                table: "draft_assignments",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_assignments_person_id_ended_at",
                table: "draft_assignments",
                columns: new[] { "person_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "IX_draft_assignments_record_id",
                table: "draft_assignments",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_texts_draft_id",
                table: "draft_texts",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_texts_record_id",
                table: "draft_texts",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_due_dates_record_id",
                table: "due_dates",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_enrollment_links_enrollment_id",
                table: "enrollment_links",
                column: "enrollment_id");

            migrationBuilder.CreateIndex(
                name: "IX_enrollment_links_token_hash",
                table: "enrollment_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enrollment_requests_agency_id",
                table: "enrollment_requests",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_enrollment_requests_company_id_asked_at",
                table: "enrollment_requests",
                columns: new[] { "company_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_enrollment_requests_decided_at_agency_id",
                table: "enrollment_requests",
                columns: new[] { "decided_at", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "IX_enrollment_requests_decided_by_agency_id",
                table: "enrollment_requests",
                column: "decided_by_agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_enrollment_requests_enrollment_id",
                table: "enrollment_requests",
                column: "enrollment_id");

            migrationBuilder.CreateIndex(
                name: "IX_enrollments_agency_id_invited_at",
                table: "enrollments",
                columns: new[] { "agency_id", "invited_at" });

            migrationBuilder.CreateIndex(
                name: "IX_enrollments_company_id_invited_at",
                table: "enrollments",
                columns: new[] { "company_id", "invited_at" });

            migrationBuilder.CreateIndex(
                name: "IX_enrollments_company_id_no",
                table: "enrollments",
                columns: new[] { "company_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enrollments_person_id",
                table: "enrollments",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_entity_details_kind_key",
                table: "entity_details",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_entity_details_record_id",
                table: "entity_details",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_entity_matches_company_id",
                table: "entity_matches",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_entity_matches_record_id_no",
                table: "entity_matches",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_escalations_complaint_id",
                table: "escalations",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "IX_escalations_record_id_no",
                table: "escalations",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exam_decisions_agency_id_company_id_no",
                table: "exam_decisions",
                columns: new[] { "agency_id", "company_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exam_decisions_company_id",
                table: "exam_decisions",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_business_type_last12",
                table: "exam_figures",
                columns: new[] { "agency_id", "business_type", "last12" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_complaint_change_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "complaint_change", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_due_order_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "due_order", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_last_order_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "last_order", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_last12_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "last12", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_name_key_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "name_key", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_open_complaints_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "open_complaints", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_rate_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "rate", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_relief_cents_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "relief_cents", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_agency_id_violations_company_id",
                table: "exam_figures",
                columns: new[] { "agency_id", "violations", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_company_id",
                table: "exam_figures",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_exam_figures_counted_at",
                table: "exam_figures",
                column: "counted_at");

            migrationBuilder.CreateIndex(
                name: "IX_finding_steps_finding_id_no",
                table: "finding_steps",
                columns: new[] { "finding_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_findings_agency_id",
                table: "findings",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_findings_complaint_number",
                table: "findings",
                column: "complaint_number");

            migrationBuilder.CreateIndex(
                name: "IX_findings_record_id_no",
                table: "findings",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_former_subjects_category_id",
                table: "former_subjects",
                column: "category_id");

            migrationBuilder.CreateIndex(
                name: "IX_former_subjects_company_id_until_at",
                table: "former_subjects",
                columns: new[] { "company_id", "until_at" });

            migrationBuilder.CreateIndex(
                name: "IX_former_subjects_record_id_no",
                table: "former_subjects",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hold_matches_record_id",
                table: "hold_matches",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_individuals_company_id",
                table: "individuals",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_individuals_name_key",
                table: "individuals",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "IX_individuals_nmls_id",
                table: "individuals",
                column: "nmls_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_individuals_sound_key",
                table: "individuals",
                column: "sound_key");

            migrationBuilder.CreateIndex(
                name: "IX_information_changes_agency_id",
                table: "information_changes",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_information_changes_decision",
                table: "information_changes",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "IX_information_changes_record_id_no",
                table: "information_changes",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_information_requests_record_id_no",
                table: "information_requests",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_installation_facts_installation_id",
                table: "installation_facts",
                column: "installation_id");

            migrationBuilder.CreateIndex(
                name: "IX_instalments_record_id_no",
                table: "instalments",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_intake_drafts_author_id",
                table: "intake_drafts",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "IX_intake_drafts_company_id",
                table: "intake_drafts",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_intake_drafts_entity_id",
                table: "intake_drafts",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_intake_drafts_takes_up_id",
                table: "intake_drafts",
                column: "takes_up_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_interactions_record_id_no",
                table: "interactions",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_internal_comments_record_id",
                table: "internal_comments",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_internal_comments_request_id",
                table: "internal_comments",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_issues_agency_id_category_id_name",
                table: "issues",
                columns: new[] { "agency_id", "category_id", "name" },
                unique: true,
                filter: "agency_id IS NOT NULL AND sub_issue IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_issues_category_id",
                table: "issues",
                column: "category_id");

            migrationBuilder.CreateIndex(
                name: "IX_kept_until_record_id_set_at",
                table: "kept_until",
                columns: new[] { "record_id", "set_at" });

            migrationBuilder.CreateIndex(
                name: "IX_last_looks_record_id",
                table: "last_looks",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_legal_holds_agency_id_released_at",
                table: "legal_holds",
                columns: new[] { "agency_id", "released_at" });

            migrationBuilder.CreateIndex(
                name: "IX_legal_holds_company_id",
                table: "legal_holds",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_legal_holds_record_id",
                table: "legal_holds",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_letter_mailings_letter_id",
                table: "letter_mailings",
                column: "letter_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letter_mailings_record_id",
                table: "letter_mailings",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_letter_prints_made_at_next_try_at",
                table: "letter_prints",
                columns: new[] { "made_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "IX_letter_prints_record_id",
                table: "letter_prints",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_letter_receipts_letter_id",
                table: "letter_receipts",
                column: "letter_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letter_receipts_record_id",
                table: "letter_receipts",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_letter_templates_agency_id_retired_at",
                table: "letter_templates",
                columns: new[] { "agency_id", "retired_at" });

            migrationBuilder.CreateIndex(
                name: "IX_library_switches_agency_id_at",
                table: "library_switches",
                columns: new[] { "agency_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_library_switches_template_id",
                table: "library_switches",
                column: "template_id");

            migrationBuilder.CreateIndex(
                name: "IX_licenses_company_id",
                table: "licenses",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_licenses_number",
                table: "licenses",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "IX_list_facts_agency_id_at",
                table: "list_facts",
                columns: new[] { "agency_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_notice_addresses_company_id",
                table: "notice_addresses",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_choices_person_id",
                table: "notice_choices",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_reaches_person_id",
                table: "notice_reaches",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_notices_bulk_act_id",
                table: "notices",
                column: "bulk_act_id");

            migrationBuilder.CreateIndex(
                name: "IX_notices_event_id_person_id",
                table: "notices",
                columns: new[] { "event_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notices_person_id_at",
                table: "notices",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_record_id",
                table: "notices",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_notices_waiting",
                table: "notices",
                column: "person_id",
                filter: "delivery = 'DailySummary' AND mail_id IS NULL AND read_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mails_bulk_act_id",
                table: "outbox_mails",
                column: "bulk_act_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mails_message_id",
                table: "outbox_mails",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mails_record_id",
                table: "outbox_mails",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mails_sent_at_next_try_at",
                table: "outbox_mails",
                columns: new[] { "sent_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outside_receipts_outside_referral_id",
                table: "outside_receipts",
                column: "outside_referral_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outside_receipts_record_id",
                table: "outside_receipts",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_outside_referrals_record_id",
                table: "outside_referrals",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_paused_deadlines_pause_id",
                table: "paused_deadlines",
                column: "pause_id");

            migrationBuilder.CreateIndex(
                name: "IX_paused_deadlines_record_id",
                table: "paused_deadlines",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_paused_deadlines_request_id",
                table: "paused_deadlines",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_pauses_record_id_no",
                table: "pauses",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_agency_id",
                table: "people",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_company_id",
                table: "people",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_email",
                table: "people",
                column: "email",
                unique: true,
                filter: "removed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_successor_id",
                table: "people",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "IX_person_facts_person_id_at",
                table: "person_facts",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_points_of_contact_record_id",
                table: "points_of_contact",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_post_changes_post_id",
                table: "post_changes",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_post_changes_record_id",
                table: "post_changes",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_post_tags_post_id",
                table: "post_tags",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_post_tags_record_id",
                table: "post_tags",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_posts_record_id",
                table: "posts",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_published_key",
                table: "published",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_queued_companies_company_id",
                table: "queued_companies",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_queued_companies_waiting",
                table: "queued_companies",
                columns: new[] { "agency_id", "company_id" },
                unique: true,
                filter: "left_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_record_events_record_id_no",
                table: "record_events",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_record_reads_record_id_at",
                table: "record_reads",
                columns: new[] { "record_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_records_activities",
                table: "records",
                columns: new[] { "target_month", "number" },
                filter: "kind = 'activity'");

            migrationBuilder.CreateIndex(
                name: "IX_records_agency_id",
                table: "records",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_agency_id_answer_due_on",
                table: "records",
                columns: new[] { "agency_id", "answer_due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_records_agency_id_company_id_received_on",
                table: "records",
                columns: new[] { "agency_id", "company_id", "received_on" });

            migrationBuilder.CreateIndex(
                name: "IX_records_agency_id_is_imported_received_on_number",
                table: "records",
                columns: new[] { "agency_id", "is_imported", "received_on", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_records_agency_poc_id",
                table: "records",
                column: "agency_poc_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_agency_poc_id_next_due_on_number",
                table: "records",
                columns: new[] { "agency_poc_id", "next_due_on", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_records_branch_id",
                table: "records",
                column: "branch_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_category_id",
                table: "records",
                column: "category_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_cfpb_id",
                table: "records",
                column: "cfpb_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_company_id_answer_due_on_number",
                table: "records",
                columns: new[] { "company_id", "answer_due_on", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_records_company_id_first_sent_at",
                table: "records",
                columns: new[] { "company_id", "first_sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_records_company_poc_id",
                table: "records",
                column: "company_poc_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_counted",
                table: "records",
                columns: new[] { "company_id", "received_on", "agency_id", "is_imported", "status", "category_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_records_created_by_id",
                table: "records",
                column: "created_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_entities",
                table: "records",
                columns: new[] { "name_key", "number" },
                filter: "kind = 'entity'");

            migrationBuilder.CreateIndex(
                name: "IX_records_entity_id",
                table: "records",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_in_hand",
                table: "records",
                columns: new[] { "agency_id", "next_due_on", "number", "status", "next_step", "agency_poc_id", "kind" },
                filter: "NOT is_imported AND status IN ('Pending', 'Open', 'Reopened', 'ReferralInProgress')");

            migrationBuilder.CreateIndex(
                name: "IX_records_issue_id",
                table: "records",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_number",
                table: "records",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referrals_from_agency_id_asked_at",
                table: "referrals",
                columns: new[] { "from_agency_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_open",
                table: "referrals",
                column: "record_id",
                unique: true,
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_record_id",
                table: "referrals",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_to_agency_id_asked_at",
                table: "referrals",
                columns: new[] { "to_agency_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_related_other_record_id",
                table: "related",
                column: "other_record_id");

            migrationBuilder.CreateIndex(
                name: "IX_related_record_id",
                table: "related",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_relief_closure_id",
                table: "relief",
                column: "closure_id");

            migrationBuilder.CreateIndex(
                name: "IX_relief_record_id",
                table: "relief",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_reminders_record_id",
                table: "reminders",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_reminders_request_id_round_no_due_on_step",
                table: "reminders",
                columns: new[] { "request_id", "round_no", "due_on", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reopenings_record_id_no",
                table: "reopenings",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_steps_report_id_no",
                table: "report_steps",
                columns: new[] { "report_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_request_templates_agency_id_retired_at",
                table: "request_templates",
                columns: new[] { "agency_id", "retired_at" });

            migrationBuilder.CreateIndex(
                name: "IX_request_templates_category_id",
                table: "request_templates",
                column: "category_id");

            migrationBuilder.CreateIndex(
                name: "IX_research_notes_record_id",
                table: "research_notes",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_record_id",
                table: "rounds",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_request_id_no",
                table: "rounds",
                columns: new[] { "request_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_agency_id_removed_at",
                table: "saved_views",
                columns: new[] { "agency_id", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_author_id",
                table: "saved_views",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_items_agency_id_planned_month_id",
                table: "scheduling_items",
                columns: new[] { "agency_id", "planned_month", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_items_company_id",
                table: "scheduling_items",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_items_decision_id",
                table: "scheduling_items",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_items_in_charge_id",
                table: "scheduling_items",
                column: "in_charge_id");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_packages_ended_at_next_try_at",
                table: "sealed_packages",
                columns: new[] { "ended_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "IX_sealed_packages_outside_referral_id",
                table: "sealed_packages",
                column: "outside_referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_packages_record_id",
                table: "sealed_packages",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_packages_token_hash",
                table: "sealed_packages",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_search_texts_record_id",
                table: "search_texts",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_search_texts_source_id",
                table: "search_texts",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_person_id_last_seen_at",
                table: "sessions",
                columns: new[] { "person_id", "last_seen_at" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_on_domains_sign_on_id",
                table: "sign_on_domains",
                column: "sign_on_id");

            migrationBuilder.CreateIndex(
                name: "IX_sign_on_facts_sign_on_id_at",
                table: "sign_on_facts",
                columns: new[] { "sign_on_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_on_links_person_id_sign_on_id_issuer",
                table: "sign_on_links",
                columns: new[] { "person_id", "sign_on_id", "issuer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_on_links_sign_on_id_issuer_subject",
                table: "sign_on_links",
                columns: new[] { "sign_on_id", "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_ons_agency_id",
                table: "sign_ons",
                column: "agency_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_ons_company_id",
                table: "sign_ons",
                column: "company_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_ons_way_in_id",
                table: "sign_ons",
                column: "way_in_id");

            migrationBuilder.CreateIndex(
                name: "IX_stale_figures_marked_at",
                table: "stale_figures",
                column: "marked_at");

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_ended_at_person_id",
                table: "subscriptions",
                columns: new[] { "ended_at", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_person_id",
                table: "subscriptions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_terms_of_use_version",
                table: "terms_of_use",
                column: "version",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_third_parties_person_id",
                table: "third_parties",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_third_parties_record_id_no",
                table: "third_parties",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_third_party_approvals_third_party_id_no",
                table: "third_party_approvals",
                columns: new[] { "third_party_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_time_entries_person_id",
                table: "time_entries",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_time_entries_record_id_no",
                table: "time_entries",
                columns: new[] { "record_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_user_checks_agency_id_opened_at",
                table: "user_checks",
                columns: new[] { "agency_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_user_checks_company_id_opened_at",
                table: "user_checks",
                columns: new[] { "company_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_user_checks_key",
                table: "user_checks",
                column: "key",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_access_grants_records_record_id",
                table: "access_grants",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_access_requests_records_record_id",
                table: "access_requests",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_activity_company_members_people_person_id",
                table: "activity_company_members",
                column: "person_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_activity_company_members_records_record_id",
                table: "activity_company_members",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_activity_participants_people_person_id",
                table: "activity_participants",
                column: "person_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_activity_participants_records_record_id",
                table: "activity_participants",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_activity_reports_information_requests_request_id",
                table: "activity_reports",
                column: "request_id",
                principalTable: "information_requests",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_activity_reports_instalments_instalment_id",
                table: "activity_reports",
                column: "instalment_id",
                principalTable: "instalments",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_activity_reports_records_record_id",
                table: "activity_reports",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_activity_steps_records_record_id",
                table: "activity_steps",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_agency_grants_records_record_id",
                table: "agency_grants",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_agency_requests_records_record_id",
                table: "agency_requests",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_alleged_violations_records_record_id",
                table: "alleged_violations",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_answer_drafts_information_requests_request_id",
                table: "answer_drafts",
                column: "request_id",
                principalTable: "information_requests",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_api_tokens_people_person_id",
                table: "api_tokens",
                column: "person_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_approval_rules_records_record_id",
                table: "approval_rules",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_begun_uploads_people_person_id",
                table: "begun_uploads",
                column: "person_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_board_looks_records_record_id",
                table: "board_looks",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_branches_companies_company_id",
                table: "branches",
                column: "company_id",
                principalTable: "companies",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_bulk_acts_people_by_id",
                table: "bulk_acts",
                column: "by_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_bulk_acts_people_undone_by_id",
                table: "bulk_acts",
                column: "undone_by_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_bulk_items_records_record_id",
                table: "bulk_items",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_cancellations_records_record_id",
                table: "cancellations",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_carried_documents_documents_document_id",
                table: "carried_documents",
                column: "document_id",
                principalTable: "documents",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_carried_documents_escalations_escalation_id",
                table: "carried_documents",
                column: "escalation_id",
                principalTable: "escalations",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_carried_requests_escalations_escalation_id",
                table: "carried_requests",
                column: "escalation_id",
                principalTable: "escalations",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_carried_violations_escalations_escalation_id",
                table: "carried_violations",
                column: "escalation_id",
                principalTable: "escalations",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_close_outs_records_record_id",
                table: "close_outs",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_closures_records_record_id",
                table: "closures",
                column: "record_id",
                principalTable: "records",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_companies_people_complaints_contact_id",
                table: "companies",
                column: "complaints_contact_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_companies_people_sa_contact_id",
                table: "companies",
                column: "sa_contact_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_people_agencies_agency_id",
                table: "people");

            migrationBuilder.DropForeignKey(
                name: "FK_companies_people_complaints_contact_id",
                table: "companies");

            migrationBuilder.DropForeignKey(
                name: "FK_companies_people_sa_contact_id",
                table: "companies");

            migrationBuilder.DropTable(
                name: "access_grants");

            migrationBuilder.DropTable(
                name: "access_requests");

            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_passkeys");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "activity_company_members");

            migrationBuilder.DropTable(
                name: "activity_participants");

            migrationBuilder.DropTable(
                name: "activity_steps");

            migrationBuilder.DropTable(
                name: "agency_absences");

            migrationBuilder.DropTable(
                name: "agency_facts");

            migrationBuilder.DropTable(
                name: "agency_grants");

            migrationBuilder.DropTable(
                name: "agency_requests");

            migrationBuilder.DropTable(
                name: "alleged_violations");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "approval_rules");

            migrationBuilder.DropTable(
                name: "begun_uploads");

            migrationBuilder.DropTable(
                name: "board_looks");

            migrationBuilder.DropTable(
                name: "bulk_items");

            migrationBuilder.DropTable(
                name: "cancellations");

            migrationBuilder.DropTable(
                name: "carried_documents");

            migrationBuilder.DropTable(
                name: "carried_rounds");

            migrationBuilder.DropTable(
                name: "carried_violations");

            migrationBuilder.DropTable(
                name: "close_outs");

            migrationBuilder.DropTable(
                name: "company_asks");

            migrationBuilder.DropTable(
                name: "company_contacts");

            migrationBuilder.DropTable(
                name: "company_facts");

            migrationBuilder.DropTable(
                name: "company_names");

            migrationBuilder.DropTable(
                name: "complainants");

            migrationBuilder.DropTable(
                name: "complaint_import_lines");

            migrationBuilder.DropTable(
                name: "complaint_letters");

            migrationBuilder.DropTable(
                name: "daily_summaries");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "destroyed_documents");

            migrationBuilder.DropTable(
                name: "destruction_certificates");

            migrationBuilder.DropTable(
                name: "destructions");

            migrationBuilder.DropTable(
                name: "document_scans");

            migrationBuilder.DropTable(
                name: "document_texts");

            migrationBuilder.DropTable(
                name: "document_work");

            migrationBuilder.DropTable(
                name: "done_once");

            migrationBuilder.DropTable(
                name: "draft_assignments");

            migrationBuilder.DropTable(
                name: "draft_texts");

            migrationBuilder.DropTable(
                name: "due_dates");

            migrationBuilder.DropTable(
                name: "enrollment_links");

            migrationBuilder.DropTable(
                name: "enrollment_requests");

            migrationBuilder.DropTable(
                name: "entity_details");

            migrationBuilder.DropTable(
                name: "entity_matches");

            migrationBuilder.DropTable(
                name: "exam_figures");

            migrationBuilder.DropTable(
                name: "finding_steps");

            migrationBuilder.DropTable(
                name: "former_subjects");

            migrationBuilder.DropTable(
                name: "held_roles");

            migrationBuilder.DropTable(
                name: "hold_matches");

            migrationBuilder.DropTable(
                name: "individuals");

            migrationBuilder.DropTable(
                name: "information_changes");

            migrationBuilder.DropTable(
                name: "installation_facts");

            migrationBuilder.DropTable(
                name: "intake_drafts");

            migrationBuilder.DropTable(
                name: "interactions");

            migrationBuilder.DropTable(
                name: "internal_comments");

            migrationBuilder.DropTable(
                name: "kept_until");

            migrationBuilder.DropTable(
                name: "kept_users");

            migrationBuilder.DropTable(
                name: "last_looks");

            migrationBuilder.DropTable(
                name: "letter_mailings");

            migrationBuilder.DropTable(
                name: "letter_prints");

            migrationBuilder.DropTable(
                name: "letter_receipts");

            migrationBuilder.DropTable(
                name: "letter_templates");

            migrationBuilder.DropTable(
                name: "library_switches");

            migrationBuilder.DropTable(
                name: "licenses");

            migrationBuilder.DropTable(
                name: "list_changes");

            migrationBuilder.DropTable(
                name: "list_choices");

            migrationBuilder.DropTable(
                name: "list_facts");

            migrationBuilder.DropTable(
                name: "notice_addresses");

            migrationBuilder.DropTable(
                name: "notice_choices");

            migrationBuilder.DropTable(
                name: "notice_reaches");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropTable(
                name: "outbox_mails");

            migrationBuilder.DropTable(
                name: "outside_receipts");

            migrationBuilder.DropTable(
                name: "paused_deadlines");

            migrationBuilder.DropTable(
                name: "person_facts");

            migrationBuilder.DropTable(
                name: "points_of_contact");

            migrationBuilder.DropTable(
                name: "post_changes");

            migrationBuilder.DropTable(
                name: "post_tags");

            migrationBuilder.DropTable(
                name: "published");

            migrationBuilder.DropTable(
                name: "queued_companies");

            migrationBuilder.DropTable(
                name: "read_batches");

            migrationBuilder.DropTable(
                name: "record_events");

            migrationBuilder.DropTable(
                name: "record_reads");

            migrationBuilder.DropTable(
                name: "referrals");

            migrationBuilder.DropTable(
                name: "related");

            migrationBuilder.DropTable(
                name: "relief");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "reopenings");

            migrationBuilder.DropTable(
                name: "report_steps");

            migrationBuilder.DropTable(
                name: "research_notes");

            migrationBuilder.DropTable(
                name: "rounds");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "scheduling_items");

            migrationBuilder.DropTable(
                name: "sealed_packages");

            migrationBuilder.DropTable(
                name: "search_texts");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sign_on_domains");

            migrationBuilder.DropTable(
                name: "sign_on_facts");

            migrationBuilder.DropTable(
                name: "sign_on_links");

            migrationBuilder.DropTable(
                name: "signed_roots");

            migrationBuilder.DropTable(
                name: "stale_figures");

            migrationBuilder.DropTable(
                name: "stored_keys");

            migrationBuilder.DropTable(
                name: "terms_of_use");

            migrationBuilder.DropTable(
                name: "third_party_approvals");

            migrationBuilder.DropTable(
                name: "time_entries");

            migrationBuilder.DropTable(
                name: "used_answers");

            migrationBuilder.DropTable(
                name: "bulk_acts");

            migrationBuilder.DropTable(
                name: "carried_requests");

            migrationBuilder.DropTable(
                name: "complaint_imports");

            migrationBuilder.DropTable(
                name: "subscriptions");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "answer_drafts");

            migrationBuilder.DropTable(
                name: "enrollments");

            migrationBuilder.DropTable(
                name: "findings");

            migrationBuilder.DropTable(
                name: "legal_holds");

            migrationBuilder.DropTable(
                name: "installation");

            migrationBuilder.DropTable(
                name: "user_checks");

            migrationBuilder.DropTable(
                name: "request_templates");

            migrationBuilder.DropTable(
                name: "list_versions");

            migrationBuilder.DropTable(
                name: "pauses");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "closures");

            migrationBuilder.DropTable(
                name: "activity_reports");

            migrationBuilder.DropTable(
                name: "exam_decisions");

            migrationBuilder.DropTable(
                name: "outside_referrals");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "sign_ons");

            migrationBuilder.DropTable(
                name: "third_parties");

            migrationBuilder.DropTable(
                name: "escalations");

            migrationBuilder.DropTable(
                name: "information_requests");

            migrationBuilder.DropTable(
                name: "instalments");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "branches");

            migrationBuilder.DropTable(
                name: "issues");

            migrationBuilder.DropTable(
                name: "categories");

            migrationBuilder.DropTable(
                name: "agencies");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "companies");
        }
    }
}
