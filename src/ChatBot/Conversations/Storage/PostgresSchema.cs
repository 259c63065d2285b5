namespace ChatBot.Conversations.Storage;

/// <summary>Each entry takes the schema one version further; entries are only ever added. The version is kept in <c>state_version</c>.</summary>
internal static class PostgresSchema
{
    public static IReadOnlyList<string> Migrations { get; } =
    [
        """
        create table turns (
            number bigint generated always as identity primary key,
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
            asked_at bigint not null,
            asked_offset integer not null,
            accepted_at bigint not null,
            due_at bigint not null,
            attempts integer not null default 0,
            progress_begun integer not null default 0,
            deliveries_begun integer not null default 0,
            reply_message text,
            forget integer not null default 0,
            outcome text,
            finished_at bigint);
        create index turns_pending on turns (tenant, due_at, number) where outcome is null;
        create index turns_finished on turns (finished_at) where outcome is not null;
        create index turns_reply on turns (reply_message) where reply_message is not null;

        create table leases (
            lane text primary key,
            owner text not null,
            fence bigint not null,
            until bigint not null);
        create sequence fences;

        create table exchanges (
            number bigint generated always as identity primary key,
            turn text not null unique,
            lane text not null,
            channel text not null,
            tenant text not null,
            conversation text not null,
            asker text not null,
            question text not null,
            answer text not null,
            at bigint not null);
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
            at bigint not null,
            primary key (turn, giver));

        create table gaps (
            turn text primary key,
            channel text not null,
            tenant text not null,
            conversation text not null,
            asker text not null,
            question text not null,
            language text not null,
            confidence double precision not null,
            nearest text not null,
            at bigint not null);
        """,
        """
        create table slack_installations (
            id text primary key,
            sealed text not null,
            renewing_until bigint not null);
        """,
        """
        create table teams_conversations (
            tenant text not null,
            conversation text not null,
            reference text not null,
            meeting_briefings integer not null,
            meeting text not null,
            since bigint not null,
            primary key (tenant, conversation));
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
            due_at bigint,
            told bigint,
            paused integer not null default 0);
        create index schedules_due on schedules (due_at) where paused = 0 and due_at is not null;
        create index schedules_asker on schedules (channel, tenant, conversation, asker);

        create table known_documents (
            document text primary key,
            hash text not null,
            round bigint not null,
            at bigint not null,
            sentences bytea not null,
            earlier bytea not null);
        create index known_documents_round on known_documents (round);
        create table document_rounds (value bigint not null);
        insert into document_rounds values (0);
        """,
        """
        create index turns_edits on turns (conversation) where kind = 'Edit';
        """,
        """
        update turns set due_at = 0 where outcome is null and due_at = accepted_at;
        """,
    ];
}
