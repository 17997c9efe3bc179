"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0101"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _applications()
    op.create_table(
        "bookings",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("holder", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home", "holder"),
    )
    op.create_index("bookings_by_posting", "bookings", ["posting"], unique=False)
    op.create_table(
        "clerks",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("role", sa.Integer(), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("appointed_by", sa.LargeBinary(length=10), nullable=True),
        sa.Column("appointed_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="who stands at the desk; names and passphrases are sealed",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "clerk_ends",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("ended_by", sa.LargeBinary(length=10), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="clerks who are none any more",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft_takers",
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=True),
        sa.Column("said_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("journal"),
        comment="kiosks that clerks let answer drafts without a code: the greatest turn stands",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "openings",
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=True),
        sa.Column("said_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("journal"),
        comment="what each journal's kiosk was told last: open or closed",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "settings_editions",
        sa.Column("part", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=10), nullable=True),
        sa.Column("pieces", sa.Integer(), nullable=True),
        sa.Column("digest", sa.LargeBinary(), nullable=True),
        sa.Column("changed_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("part", "journal"),
        comment="the latest edition that each journal has written of a part of the settings; the text lies in records",
    )
    op.create_table(
        "guesses",
        sa.Column("key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        comment="keyed hash of an account or place -> wrong passphrases in a row, the last by the running clock (ms)",
    )
    _desk()
    op.create_table(
        "closed_to_us",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        comment="subjects of must-understand facts that this program does not know: it gives no seat of them",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "complaint_ends",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("how", sa.Integer(), nullable=False),
        sa.Column("step", sa.LargeBinary(length=10), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="how complaints ended: of two ends the greater",
        sqlite_with_rowid=False,
    )
    op.create_index("complaint_ends_by_time", "complaint_ends", ["ended_at"], unique=False)
    op.create_table(
        "complaint_states",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="whether a complaint waits or has ended: those that wait are found without a look at all others",
        sqlite_with_rowid=False,
    )
    op.create_index("complaint_states_by_time", "complaint_states", ["state", "made_at"], unique=False)
    op.create_table(
        "complaint_steps",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("complaint", sa.LargeBinary(length=10), nullable=True),
        sa.Column("what", sa.Integer(), nullable=False),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("stepped_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="what clerks did about complaints",
        sqlite_with_rowid=False,
    )
    op.create_index("complaint_steps_by_clerk", "complaint_steps", ["clerk", "stepped_at"], unique=False)
    op.create_index("complaint_steps_by_complaint", "complaint_steps", ["complaint"], unique=False)
    op.create_table(
        "complaints",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("kiosk", sa.Integer(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )
    op.create_index("complaints_by_case", "complaints", ["kiosk", "number"], unique=False)
    op.create_index("complaints_by_time", "complaints", ["made_at"], unique=False)
    op.create_table(
        "course_places",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("course", sa.BigInteger(), nullable=True),
        sa.Column("worker", sa.LargeBinary(length=10), nullable=True),
        sa.Column("joined_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="who wants to learn what",
        sqlite_with_rowid=False,
    )
    op.create_index("course_places_by_course", "course_places", ["course"], unique=False)
    op.create_table(
        "attendances",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("word", sa.Integer(), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False),
        sa.Column("said_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="whether a worker came, by his employer's last word, by sign-up",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "seats_seen",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="seats whose holder has shown that they are his, by sign-up",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contests",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("contested_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="who says that he came, whatever his employer says, by sign-up",
        sqlite_with_rowid=False,
    )
    op.create_index("contests_by_time", "contests", ["contested_at"], unique=False)
    op.create_table(
        "judgements",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("word", sa.Integer(), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False),
        sa.Column("judged_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="whether a worker came, by the desk's last word, by sign-up",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "desk_wishes",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("why", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="what employers ask the desk for, by sign-up",
        sqlite_with_rowid=False,
    )
    op.create_index("desk_wishes_by_time", "desk_wishes", ["asked_at"], unique=False)
    op.create_table(
        "worker_ratings",
        sa.Column("signup", sa.LargeBinary(length=10), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.BigInteger(), nullable=False),
        sa.Column("rated_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("signup"),
        comment="what an employer says of a worker, by sign-up: for the desk alone",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "employer_ratings",
        sa.Column("signup", sa.LargeBinary(length=10), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.BigInteger(), nullable=False),
        sa.Column("rated_at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("signup"),
        comment="what a worker says of who employed him, by sign-up",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pay_words",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("party", sa.Integer(), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("unpaid_at", sa.BigInteger(), nullable=True),
        sa.Column("paid_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "party"),
        comment="what each party says of the pay of a sign-up",
        sqlite_with_rowid=False,
    )
    op.create_index("pay_words_by_party", "pay_words", ["party", "state", "unpaid_at"], unique=False)
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "cursors",
        sa.Column("peer", sa.LargeBinary(length=10), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("peer"),
        comment="up to which of a peer's sequence numbers its records are here",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entries",
        sa.Column("journal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("dropped", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("journal", "number"),
    )
    op.create_table(
        "freed",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("holder", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", "holder"),
        comment="sign-ups whose seat a holder says to have put back",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "editions",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=True),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "edition", "home"),
        comment="when the work is by each edition of a posting, by each journal that published it",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "heard_notices",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        comment="when a notice came here: it stands for its length from then, whatever time its writer thought it was",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "held",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("employer", sa.LargeBinary(length=10), nullable=True),
        sa.Column("start", sa.BigInteger(), nullable=True),
        sa.Column("held_at", sa.BigInteger(), nullable=True),
        sa.Column("cause", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "edition", "home"),
        comment="editions of postings that wait for a clerk, or did, each by the journal that says so",
        sqlite_with_rowid=False,
    )
    op.create_index("held_by_employer", "held", ["employer"], unique=False)
    op.create_table(
        "held_states",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", "edition", "home"),
        comment="whether an edition waits for a clerk or has ended: those that wait are found by themselves",
        sqlite_with_rowid=False,
    )
    op.create_index("held_states_by_state", "held_states", ["state"], unique=False)
    op.create_table(
        "review_wishes",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("how", sa.Integer(), nullable=True),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("wished_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="what clerks decided of held work, for its home to obey",
        sqlite_with_rowid=False,
    )
    op.create_index("review_wishes_by_posting", "review_wishes", ["posting"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("how", sa.Integer(), nullable=True),
        sa.Column("wish", sa.LargeBinary(length=10), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "edition", "home"),
        comment="what came of held work, by the word of its home",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "verifications",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("employer", sa.LargeBinary(length=10), nullable=True),
        sa.Column("known_as", sa.Integer(), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="what employers are known as by papers that a clerk has seen",
        sqlite_with_rowid=False,
    )
    op.create_index("verifications_by_employer", "verifications", ["employer"], unique=False)
    op.create_table(
        "verification_ends",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="verifications that are good no more",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "exclusions",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("side", sa.Integer(), nullable=True),
        sa.Column("who", sa.LargeBinary(length=10), nullable=True),
        sa.Column("ground", sa.Integer(), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="who is kept away from the hall for a while; grounds in words are sealed",
        sqlite_with_rowid=False,
    )
    op.create_index("exclusions_by_who", "exclusions", ["who"], unique=False)
    op.create_index("exclusions_by_until", "exclusions", ["until"], unique=False)
    op.create_table(
        "exclusion_ends",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("lifted_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="exclusions that are over before their end",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "appeals",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("against", sa.Integer(), nullable=True),
        sa.Column("about", sa.LargeBinary(length=10), nullable=True),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="what people say is wrong: an exclusion, or a word of a sign-up",
        sqlite_with_rowid=False,
    )
    op.create_index("appeals_by_about", "appeals", ["about"], unique=False)
    op.create_table(
        "appeal_ends",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("how", sa.Integer(), nullable=True),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="what managers decided of appeals, each by the journal that says so",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "headcounts",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="how many people are wanted in the end, where seats that are lent must come back first",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "replacements",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("old", sa.LargeBinary(length=10), nullable=True),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="postings that are offered in place of another, whose people come first",
        sqlite_with_rowid=False,
    )
    op.create_index("replacements_by_old", "replacements", ["old"], unique=False)
    op.create_table(
        "homes",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="every journal that published a posting's id; `postings` has the one that is its home",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "journal_ends",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        comment="journals that were ended in good order: what follows them has their postings",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "journals",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("name", sa.LargeBinary(length=10), nullable=False),
        sa.Column("root", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("parent", sa.LargeBinary(length=10), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("ended", sa.Boolean(), nullable=False),
        sa.Column("forked", sa.Boolean(), nullable=False),
        sa.Column("counts", sa.BigInteger(), nullable=False),
        sa.Column("full", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "kiosks",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=True, comment="how much the word of its home counts"),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=True),
        sa.Column("kiosk", sa.Integer(), nullable=True),
        sa.Column("follows", sa.LargeBinary(length=10), nullable=True),
        sa.Column("holds_seats", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "leases",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("holder", sa.LargeBinary(length=10), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="who says to lend whom how many seats",
    )
    op.create_index("leases_by_holder", "leases", ["holder"], unique=False)
    op.create_index("leases_by_posting", "leases", ["posting"], unique=False)
    op.create_table(
        "leases_taken",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("holder", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", "holder"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "takeovers",
        sa.Column("employer", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("employer"),
        comment="keyed hash of digits by which a phone becomes an employer's, how many others were typed meanwhile",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact_numbers",
        sa.Column("posting", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("posting"),
        comment="keyed hash of the number under which a posting's employer is called",
        sqlite_with_rowid=False,
    )
    op.create_index("contact_numbers_by_hash", "contact_numbers", ["hash"], unique=False)
    op.create_table(
        "lookups",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("subject", sa.LargeBinary(length=10), nullable=False),
        sa.PrimaryKeyConstraint("hash", "subject"),
        comment="keyed hash of a number -> the subjects it belongs to, of which the smallest stands",
        sqlite_with_rowid=False,
    )
    op.create_index("lookups_by_subject", "lookups", ["subject"], unique=False)
    op.create_table(
        "searched",
        sa.Column("hash", sa.LargeBinary(length=8), nullable=False),
        sa.Column("subject", sa.LargeBinary(length=10), nullable=False),
        sa.PrimaryKeyConstraint("hash", "subject"),
        comment="shortened keyed hash of a name, or of four last digits -> people and postings that may have them",
        sqlite_with_rowid=False,
    )
    op.create_index("searched_by_subject", "searched", ["subject"], unique=False)
    op.create_table(
        "events",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.Column("what", sa.Integer(), nullable=True),
        sa.Column("first", sa.BigInteger(), nullable=True),
        sa.Column("last", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.LargeBinary(length=16), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.LargeBinary(length=16), nullable=True),
        sa.Column("posted_at", sa.BigInteger(), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "offer_states",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("how", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="what became of offers",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "offers",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("waiting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="seats offered to who waits, each by the journal that says so",
    )
    op.create_index("offers_by_waiting", "offers", ["waiting"], unique=False)
    op.create_table(
        "parted",
        sa.Column("one", sa.LargeBinary(length=10), nullable=False),
        sa.Column("other", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.PrimaryKeyConstraint("one", "other", "journal"),
        comment="pairs of ids that are two people's, the smaller first, and who says so",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pins",
        sa.Column("owner", sa.LargeBinary(length=10), nullable=False),
        sa.Column("root", sa.LargeBinary(length=10), nullable=False),
        sa.PrimaryKeyConstraint("owner"),
        comment="ids of roots that a clerk has typed here",
    )
    op.create_table(
        "posting_states",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("close_reason", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "postings",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=True, comment="how much the word of its home counts"),
        sa.Column("trade", sa.Integer(), nullable=True),
        sa.Column("headcount", sa.Integer(), nullable=True),
        sa.Column("pay_fen", sa.BigInteger(), nullable=True),
        sa.Column("pay_unit", sa.Integer(), nullable=True),
        sa.Column("start", sa.BigInteger(), nullable=True),
        sa.Column("employer", sa.LargeBinary(length=10), nullable=True),
        sa.Column("text", sa.LargeBinary(length=16), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("bay", sa.Integer(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("pay_most_fen", sa.BigInteger(), nullable=True),
        sa.Column("paid", sa.Integer(), nullable=True),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("extras", sa.BigInteger(), nullable=True),
        sa.Column("needs", sa.BigInteger(), nullable=True),
        sa.Column("zone", sa.Integer(), nullable=True),
        sa.Column("choosing", sa.Integer(), nullable=True),
        sa.Column("help_first", sa.Integer(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("talk_table", sa.Integer(), nullable=True),
        sa.Column("talk_at", sa.BigInteger(), nullable=True),
        sa.Column("leaves_at", sa.BigInteger(), nullable=True),
        sa.Column("event", sa.LargeBinary(length=10), nullable=True),
        sa.Column("published_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("postings_by_employer", "postings", ["employer"], unique=False)
    op.create_index("postings_by_published", "postings", ["published_at"], unique=False)
    op.create_index("postings_by_start", "postings", ["start"], unique=False)
    op.create_table(
        "readable",
        sa.Column("subject", sa.LargeBinary(length=10), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "name"),
        comment="the last version of a sealed record that opened here, where one came that does not",
    )
    op.create_table(
        "recalls",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("holder", sa.LargeBinary(length=10), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
    )
    op.create_index("recalls_by_holder", "recalls", ["holder"], unique=False)
    op.create_table(
        "records",
        sa.Column("owner", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("writer", sa.LargeBinary(length=10), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("subject", sa.LargeBinary(length=10), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("edit", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("erased", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False, comment="counts, and no erasure stands above it"),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "name", "owner", "writer", "erased"),
        sa.UniqueConstraint("sequence"),
    )
    op.create_table(
        "redeemed",
        sa.Column("token", sa.LargeBinary(length=20), nullable=False),
        sa.Column("employer", sa.LargeBinary(length=10), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token"),
        comment="digests of the codes that were used, and who used them",
    )
    op.create_table(
        "refusals",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("worker", sa.LargeBinary(length=10), nullable=True),
        sa.Column("reason", sa.Integer(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
    )
    op.create_table(
        "returns",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("holder", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "holder"),
        comment="who says to give how many seats back",
    )
    op.create_index("returns_by_posting", "returns", ["posting"], unique=False)
    op.create_table(
        "roll",
        sa.Column("owner", sa.LargeBinary(length=10), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("signer", sa.LargeBinary(length=32), nullable=False),
        sa.Column("signature", sa.LargeBinary(length=64), nullable=False),
        sa.PrimaryKeyConstraint("owner", "digest"),
        comment="signed statements who belongs to a hall or a province: all that says something",
    )
    op.create_table(
        "same",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("same", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="ids that are one person's, and who says so: the smaller one stands",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "seats",
        sa.Column("posting", sa.LargeBinary(length=10), nullable=False),
        sa.Column("holder", sa.LargeBinary(length=10), nullable=False),
        sa.Column("taken", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("held", sa.Integer(), server_default="0", nullable=False),
        sa.Column("added", sa.Integer(), server_default="0", nullable=False),
        sa.Column("forced", sa.Integer(), server_default="0", nullable=False),
        sa.Column("offered", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("posting", "holder"),
        comment="what each journal says of its own account of a posting",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sessions",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("employer", sa.LargeBinary(length=10), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("here_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "signatures",
        sa.Column("journal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("signature", sa.LargeBinary(length=64), nullable=False),
        sa.PrimaryKeyConstraint("journal", "number"),
    )
    op.create_table(
        "signup_states",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("arrived_at", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="what became of seats that were given",
        sqlite_with_rowid=False,
    )
    op.create_index("signup_states_by_withdrawal", "signup_states", ["withdrawn_by", "withdrawn_at"], unique=False)
    op.create_table(
        "signups",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("holder", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("worker", sa.LargeBinary(length=10), nullable=True),
        sa.Column("kiosk", sa.Integer(), nullable=True),
        sa.Column("seat", sa.Integer(), nullable=True),
        sa.Column("is_from_afar", sa.Boolean(), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("crew", sa.LargeBinary(length=10), nullable=True),
        sa.Column("crew_size", sa.Integer(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "holder"),
        comment="seats given, each by the journal that says so",
    )
    op.create_index("signups_by_posting", "signups", ["posting"], unique=False)
    op.create_index("signups_by_worker", "signups", ["worker"], unique=False)
    op.create_table(
        "stated",
        sa.Column("journal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("journal", "number"),
        comment="entries that say how far a machine that was struck off is believed",
    )
    op.create_table(
        "tries",
        sa.Column("number", sa.LargeBinary(length=32), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        comment="keyed hash of a number -> how often something wrong was said for it on a day (1 is 0001-01-01)",
    )
    op.create_table(
        "turns",
        sa.Column("offer", sa.LargeBinary(length=10), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("offer"),
        comment="since when an offer of this kiosk's is open, by the running clock (ms)",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unfolded",
        sa.Column("root", sa.LargeBinary(length=10), nullable=False),
        sa.PrimaryKeyConstraint("root"),
        comment="journals that forked, let bodies go, or count otherwise since all were folded: they wait",
    )
    op.create_table(
        "waiting_ends",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("why", sa.Integer(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="queue places that are over, whoever says so",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "waitings",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("worker", sa.LargeBinary(length=10), nullable=True),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="queue places, each by the journal that says so",
    )
    op.create_index("waitings_by_posting", "waitings", ["posting"], unique=False)
    op.create_index("waitings_by_worker", "waitings", ["worker"], unique=False)
    op.create_table(
        "waiting_mates",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("worker", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id", "home", "number"),
        comment="who waits at a queue place with who took it, numbered from 1",
        sqlite_with_rowid=False,
    )
    op.create_index("waiting_mates_by_worker", "waiting_mates", ["worker"], unique=False)
    op.create_table(
        "workers",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("consent", sa.Integer(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.Column("registered_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )
    op.create_index("workers_by_time", "workers", ["registered_at", "id"], unique=False)
    op.create_table(
        "hall_numbers",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("kiosk", sa.Integer(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="numbers that the desk has given to people without a phone, and never gives again",
        sqlite_with_rowid=False,
    )
    op.create_index("hall_numbers_by_number", "hall_numbers", ["kiosk", "number"], unique=False)


def _applications() -> None:
    op.create_table(
        "afar",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=True),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("worker", sa.LargeBinary(length=10), nullable=True),
        sa.Column("ticket", sa.Integer(), nullable=True),
        sa.Column("start", sa.BigInteger(), nullable=True),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="seats asked of other halls, each by the journal that says so",
    )
    op.create_index("afar_by_worker", "afar", ["worker"], unique=False)
    op.create_table(
        "afar_answers",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("why", sa.Integer(), nullable=True),
        sa.Column("kiosk", sa.Integer(), nullable=True),
        sa.Column("seat", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="what other halls answered, by the journal that heard it",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "talk_ends",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("why", sa.Integer(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="talks that have a result, whoever says so",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "talk_places",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("talk_table", sa.Integer(), nullable=True),
        sa.Column("talk_at", sa.BigInteger(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="at which table a talk is and when, each by the journal that says so",
        sqlite_with_rowid=False,
    )
    op.create_index("talk_places_by_time", "talk_places", ["talk_at"], unique=False)
    op.create_table(
        "talks",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("home", sa.LargeBinary(length=10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=True),
        sa.Column("worker", sa.LargeBinary(length=10), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("ticket", sa.Integer(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", "home"),
        comment="who comes to talk about a posting, each by the journal that says so",
    )
    op.create_index("talks_by_posting", "talks", ["posting"], unique=False)
    op.create_index("talks_by_worker", "talks", ["worker"], unique=False)
    op.create_table(
        "talk_times",
        sa.Column("application", sa.LargeBinary(length=10), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("application"),
        comment="since when a talk of this kiosk's waits for its result, by the running clock (ms)",
        sqlite_with_rowid=False,
    )


def _desk() -> None:
    op.create_table(
        "clerk_acts",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("subject", sa.LargeBinary(length=10), nullable=True),
        sa.Column("why", sa.Integer(), nullable=False),
        sa.Column("is_alone", sa.Boolean(), nullable=False),
        sa.Column("acted_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", "journal"),
        comment="what was done at the desk, by whom, on what",
        sqlite_with_rowid=False,
    )
    op.create_index("clerk_acts_by_time", "clerk_acts", ["acted_at", "id"], unique=False)
    op.create_index("clerk_acts_by_clerk", "clerk_acts", ["clerk", "acted_at", "id"], unique=False)
    op.create_index("clerk_acts_by_act", "clerk_acts", ["act", "acted_at", "id"], unique=False)
    op.create_index("clerk_acts_by_alone", "clerk_acts", ["is_alone", "acted_at", "id"], unique=False)
    op.create_index("clerk_acts_by_subject", "clerk_acts", ["subject", "acted_at", "id"], unique=False)
    for name, by, at, comment in (
        ("pcs", "admitted_by", "admitted_at", "computers at which clerks work"),
        ("pc_ends", "ended_by", "ended_at", "computers that are none any more"),
    ):
        op.create_table(
            name,
            sa.Column("id", sa.LargeBinary(length=10), nullable=False),
            sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
            sa.Column(by, sa.LargeBinary(length=10), nullable=True),
            sa.Column(at, sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("id", "journal"),
            comment=comment,
            sqlite_with_rowid=False,
        )
    op.create_table(
        "pc_codes",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("by", sa.LargeBinary(length=10), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
        comment="keyed hash of digits by which a computer is let in, once, and whose they are",
    )
    op.create_table(
        "pc_keys",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("pc", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("hash"),
        comment="hash of what a computer shows this kiosk -> which of the hall's it is",
    )
    op.create_table(
        "desk_sessions",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("clerk", sa.LargeBinary(length=10), nullable=True),
        sa.Column("pc", sa.LargeBinary(length=10), nullable=True),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
        comment="clerks at work: hash of the cookie -> who, where, seen last by the running clock (ms), until when",
    )
