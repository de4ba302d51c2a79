-- NK products: chain of identity from apheresis to infusion, counts, results, exceptions, release, alarms.

create table nk_product (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  patient_id          uuid        not null references patient,
  protocol_version_id uuid        not null references protocol_version,
  donor_id            uuid        not null references donor,
  donor_code          text        not null check (length(donor_code) between 1 and 60),
  number              integer     not null check (number > 0),
  code                text        not null unique check (length(code) between 1 and 80),
  state               text        not null check (state in ('IN_PROCESS', 'RELEASED', 'RELEASED_BEFORE_STERILITY', 'REJECTED', 'INFUSED')),
  expires_at          timestamptz,
  created_at          timestamptz not null,
  submission_id       uuid        not null unique,
  unique (patient_id, number)
);
create index nk_product_trial on nk_product (trial_id, created_at);
comment on table nk_product is 'A cell product made from a donor for one recipient.';

-- A step is never rewritten: a correction is another row, which says why.
create table product_step (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  patient_id          uuid        not null references patient,
  product_id          uuid        not null references nk_product,
  step                text        not null check (step in ('APHERESIS', 'CD3_DEPLETION', 'CD56_SELECTION', 'IL2_ACTIVATION')),
  performed_at        timestamptz not null,
  entered_at          timestamptz not null,
  read_product        text        not null,
  read_donor          text        not null,
  read_recipient      text        not null,
  nucleated           numeric     not null check (nucleated >= 0),
  nk_percent          numeric     not null check (nk_percent between 0 and 100),
  t_percent           numeric     not null check (t_percent between 0 and 100),
  b_percent           numeric     check (b_percent between 0 and 100),
  viability           numeric     check (viability between 0 and 100),
  volume              numeric     not null check (volume > 0),
  expires_at          timestamptz check (expires_at > performed_at),
  first_signature_id  uuid        not null references signature,
  second_signature_id uuid        not null references signature,
  why                 text check (length(why) between 1 and 1000),
  replaces            uuid references product_step,
  replaced_at         timestamptz,
  submission_id       uuid        not null unique,
  check (nk_percent + t_percent + coalesce(b_percent, 0) <= 100),
  check ((replaces is null) = (why is null)),
  check (first_signature_id <> second_signature_id)
);
create unique index product_step_once on product_step (product_id, step) where replaced_at is null;
comment on column product_step.nucleated is 'Nucleated cells in 10^6.';
comment on column product_step.volume is 'In mL.';

create table product_result (
  id            uuid primary key,
  version       bigint      not null,
  trial_id      uuid        not null references trial,
  patient_id    uuid        not null references patient,
  product_id    uuid        not null references nk_product,
  test          text        not null check (length(test) between 1 and 40),
  value         numeric     check (value >= 0),
  bound         text        not null check (bound in ('EXACT', 'LESS', 'GREATER')),
  finding       text check (finding in ('NEGATIVE', 'POSITIVE', 'MATCH', 'MISMATCH', 'NOT_INTERPRETABLE')),
  measured_on   date        not null,
  entered_at    timestamptz not null,
  entered_by    uuid        not null references person,
  why           text check (length(why) between 1 and 1000),
  replaces      uuid references product_result,
  replaced_at   timestamptz,
  submission_id uuid        not null unique,
  check (num_nonnulls(value, finding) = 1),
  check ((replaces is null) = (why is null))
);
create unique index product_result_once on product_result (product_id, test) where replaced_at is null;

create table product_exception (
  id           uuid primary key,
  version      bigint      not null,
  trial_id     uuid        not null references trial,
  patient_id   uuid        not null references patient,
  product_id   uuid        not null references nk_product,
  result_id    uuid        not null references product_result,
  test         text        not null,
  finding      text        not null,
  reason       text        not null check (length(reason) between 1 and 2000),
  signature_id uuid        not null references signature,
  signed_at    timestamptz not null
);
create index product_exception_product on product_exception (product_id);

-- Release before or after sterility, or rejection; with what it rested on.
create table product_decision (
  id           uuid primary key,
  version      bigint      not null,
  trial_id     uuid        not null references trial,
  patient_id   uuid        not null references patient,
  product_id   uuid        not null references nk_product,
  kind         text        not null check (kind in ('RELEASED', 'RELEASED_BEFORE_STERILITY', 'REJECTED')),
  content      text        not null,
  reason       text check (length(reason) between 1 and 2000),
  rule_version text        not null,
  signature_id uuid        not null references signature,
  decided_at   timestamptz not null,
  pdf          bytea,
  pdf_sha256   text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  check ((kind = 'REJECTED') = (reason is not null)),
  check ((pdf is null) = (pdf_sha256 is null))
);
create unique index product_decision_release on product_decision (product_id) where kind <> 'REJECTED';
create unique index product_decision_rejection on product_decision (product_id) where kind = 'REJECTED';

create table product_alarm (
  id          uuid primary key,
  version     bigint      not null,
  trial_id    uuid        not null references trial,
  patient_id  uuid        not null references patient,
  product_id  uuid        not null references nk_product,
  kind        text        not null check (kind in ('IDENTITY', 'RESULT')),
  at_step     text        not null check (length(at_step) between 1 and 60),
  sentence    text        not null,
  raised_at   timestamptz not null,
  raised_by   uuid        not null references person,
  closed_at   timestamptz,
  closed_by   uuid references person,
  explanation text check (length(explanation) between 1 and 2000),
  check ((closed_at is null) = (explanation is null) and (closed_at is null) = (closed_by is null))
);
create index product_alarm_product on product_alarm (product_id);
create index product_alarm_open on product_alarm (trial_id, kind) where closed_at is null;

create table product_infusion (
  id                  uuid primary key,
  version             bigint      not null,
  trial_id            uuid        not null references trial,
  patient_id          uuid        not null references patient,
  product_id          uuid        not null unique references nk_product,
  dose_id             uuid        not null unique references dose,
  started_at          timestamptz not null,
  volume              numeric     not null check (volume > 0),
  weight              numeric     not null check (weight > 0),
  weight_on           date        not null,
  nk_per_kg           numeric     not null check (nk_per_kg >= 0),
  t_per_kg            numeric     not null check (t_per_kg >= 0),
  read_product        text        not null,
  read_donor          text        not null,
  read_recipient      text        not null,
  first_signature_id  uuid        not null references signature,
  second_signature_id uuid        not null references signature,
  rule_version        text        not null,
  entered_at          timestamptz not null,
  check (first_signature_id <> second_signature_id)
);
comment on column product_infusion.nk_per_kg is 'CD56+CD3- cells in 10^6/kg, by the weight of weight_on.';

select nk_keep('nk_product');
select nk_keep('product_step');
select nk_keep('product_result');
select nk_keep('product_exception');
select nk_keep('product_decision', 'pdf', 'content');
select nk_keep('product_alarm');
select nk_keep('product_infusion');

-- What was signed or measured is never rewritten; only its standing changes.
revoke update on nk_product, product_step, product_result, product_exception, product_decision, product_alarm, product_infusion
  from nk_app;
grant update (version, state, expires_at) on nk_product to nk_app;
grant update (version, replaced_at) on product_step, product_result to nk_app;
grant update (version, closed_at, closed_by, explanation) on product_alarm to nk_app;
