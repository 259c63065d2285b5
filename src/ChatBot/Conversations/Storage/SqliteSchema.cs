namespace ChatBot.Conversations.Storage;

/// <summary>Each entry takes the schema one version further; entries are only ever added. The version is the file's <c>user_version</c>.</summary>
internal static class SqliteSchema
{
    public static IReadOnlyList<string> Migrations { get; } =
    [
        """
        create table turns (
            number integer primary key,
            id text not null unique,
            lane text not null,
            channel text not null,
            tenant text not null,
            conversation text not null,
            thread text not null,
            message text not null,
            kind text not null,
            asker text not null,
            text text,
            addressing text,
            language text,
            asked_at integer not null,
            asked_offset integer not null,
            accepted_at integer not null,
            due_at integer not null,
            attempts integer not null default 0,
            progress_begun integer not null default 0,
            deliveries_begun integer not null default 0,
            reply_message text,
            forget integer not null default 0,
            outcome text,
            finished_at integer);
        create index turns_pending on turns (tenant, due_at, number) where outcome is null;
        create index turns_finished on turns (finished_at) where outcome is not null;
        create index turns_reply on turns (reply_message) where reply_message is not null;

        create table leases (
            lane text primary key,
            owner text not null,
            fence integer not null,
            until integer not null) without rowid;
        create table fences (value integer not null);
        insert into fences values (0);

        create table exchanges (
            number integer primary key,
            turn text not null unique,
            lane text not null,
            channel text not null,
            tenant text not null,
            conversation text not null,
            asker text not null,
            question text not null,
            answer text not null,
            at integer not null);
        create index exchanges_lane on exchanges (lane, number);

        create table feedback (
            turn text not null,
            giver text not null,
            channel text not null,
            tenant text not null,
            conversation text not null,
            asker text not null,
            helpful integer not null,
            reason text not null,
            question text,
            answer text,
            at integer not null,
            primary key (turn, giver));

        create table gaps (
            turn text primary key,
            channel text not null,
            tenant text not null,
            conversation text not null,
            asker text not null,
            question text not null,
            language text not null,
            confidence real not null,
            nearest text not null,
            at integer not null);
        """,
        """
        create table slack_installations (
            id text primary key,
            sealed text not null,
            renewing_until integer not null) without rowid;
        """,
        """
        create table teams_conversations (
            tenant text not null,
            conversation text not null,
            reference text not null,
            meeting_briefings integer not null,
            meeting text not null,
            since integer not null,
            primary key (tenant, conversation)) without rowid;
        """,
        """
        create table schedules (
            id text primary key,
            number integer not null,
            kind text not null,
            channel text not null,
            tenant text not null,
            conversation text not null,
            thread text not null,
            asker text not null,
            subject text not null,
            language text,
            addressing text not null,
            days integer not null,
            minute integer not null,
            once text,
            zone text not null,
            due_at integer,
            told integer,
            paused integer not null default 0);
        create index schedules_due on schedules (due_at) where paused = 0 and due_at is not null;
        create index schedules_asker on schedules (channel, tenant, conversation, asker);

        create table known_documents (
            document text primary key,
            hash text not null,
            round integer not null,
            at integer not null,
            sentences blob not null,
            earlier blob not null);
        create index known_documents_round on known_documents (round);
        create table document_rounds (value integer not null);
        insert into document_rounds values (0);
        """,
        """
        create index turns_edits on turns (conversation) where kind = 'Edit';
        """,
        """
        update turns set due_at = 0 where outcome is null and due_at = accepted_at;
        """,
        // An id is a digest: an index of ids alone is written all over with every message. The platforms' message ids follow the time, so that
        // with them in front it is written at its end; the same turn has the same of both. By its id alone a turn is looked for when it has ended.
        """
        create table turns_next (
            number integer primary key,
            id text not null,
            lane text not null,
            channel text not null,
            tenant text not null,
            conversation text not null,
            thread text not null,
            message text not null,
            kind text not null,
            asker text not null,
            text text,
            addressing text,
            language text,
            asked_at integer not null,
            asked_offset integer not null,
            accepted_at integer not null,
            due_at integer not null,
            attempts integer not null default 0,
            progress_begun integer not null default 0,
            deliveries_begun integer not null default 0,
            reply_message text,
            forget integer not null default 0,
            outcome text,
            finished_at integer);
        insert into turns_next select * from turns;
        drop table turns;
        alter table turns_next rename to turns;
        create unique index turns_identity on turns (message, id);
        create index turns_ended on turns (id) where outcome is not null;
        create index turns_pending on turns (tenant, due_at, number) where outcome is null;
        create index turns_finished on turns (finished_at) where outcome is not null;
        create index turns_reply on turns (reply_message) where reply_message is not null;
        create index turns_edits on turns (conversation) where kind = 'Edit';
        """,
    ];
}
