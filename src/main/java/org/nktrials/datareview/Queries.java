package org.nktrials.datareview;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about values: who may ask, answer and close them, within the sites of the person. */
@Service
public class Queries {

  /** Columns by which the list may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("opened", "q.opened_at")
          .and("patient", "p.code")
          .and("site", "s.code")
          .and("about", "q.record_type")
          .and("state", "q.state");

  private static final int LONGEST_MESSAGE = 1000;

  private final QueryRepository queries;
  private final QueryMessageRepository messages;
  private final QueryList list;
  private final Patients patients;
  private final QuestionedValues values;
  private final QuerySides sides;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Queries(
      QueryRepository queries,
      QueryMessageRepository messages,
      QueryList list,
      Patients patients,
      QuestionedValues values,
      QuerySides sides,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.queries = queries;
    this.messages = messages;
    this.list = list;
    this.patients = patients;
    this.values = values;
    this.sides = sides;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Queries of a trial at the person's sites, filtered, sorted and paged in SQL. */
  @Transactional(readOnly = true)
  public Page<Query> of(UUID trialId, QueryFilter filter, Pageable page) {
    authority.require(Permission.VIEW_QUERIES, trialId);
    return list.find(
        trialId, authority.sites(Permission.VIEW_QUERIES, trialId), filter, COLUMNS.page(page));
  }

  /**
   * One query.
   *
   * @throws NotFound when there is none at the person's sites
   */
  @Transactional(readOnly = true)
  public Query query(UUID id) {
    Query query = list.byId(id).orElseThrow(() -> new NotFound("query"));
    authority.requireOnRecord(Permission.VIEW_QUERIES, query.trialId(), query.siteId(), "query");
    return query;
  }

  /** What was said, in order. */
  @Transactional(readOnly = true)
  public List<QueryMessage> messages(UUID id) {
    query(id);
    return messages.findByQueryIdOrderBySaidAt(id).stream()
        .map(QueryMessageRecord::message)
        .toList();
  }

  /** What a question would be about, for the form that asks it. */
  @Transactional(readOnly = true)
  public Questioned questioned(String patientCode, @Nullable DataPoint at) {
    return values.of(patients.patient(patientCode, Permission.OPEN_QUERY), at);
  }

  /**
   * The value that a query is about as it stands now; null where its record is not one of those.
   */
  @Transactional(readOnly = true)
  public @Nullable ReviewedRecord record(Query query) {
    PatientSummary patient = patients.patient(query.patient());
    return query.byCheck() || !query.at().recordType().equals("patient")
        ? values.record(patient, query.at()).orElse(null)
        : null;
  }

  /** Asks the site about a patient's records as a whole. */
  @Transactional
  public UUID ask(String patientCode, String question, UUID submissionId) {
    return ask(patientCode, null, question, submissionId);
  }

  /**
   * Asks the site about a value. Sending the same form again asks once.
   *
   * @param at the value; null for the patient's records as a whole
   * @throws NotFound when there is no such value
   * @throws Refused when the question is blank or too long
   */
  @Transactional
  public UUID ask(String patientCode, @Nullable DataPoint at, String question, UUID submissionId) {
    PatientSummary patient = patients.patient(patientCode, Permission.OPEN_QUERY);
    Questioned about = values.of(patient, at);
    String text = required(question, "question", "Write what is asked.");
    return queries
        .findBySubmissionId(submissionId)
        .map(QueryRecord::id)
        .orElseGet(
            () ->
                opened(
                    new AskQuery(
                        patient, about.at(), about.value(), text, about.link(), submissionId)));
  }

  private UUID opened(AskQuery asked) {
    PatientSummary patient = asked.patient();
    QueryRecord query =
        queries.save(
            QueryRecord.of(
                asked,
                authority.person().id(),
                sides.asking(patient.trialId(), patient.site().id()),
                clock.instant()));
    say(query, QueryStep.ASKED, asked.question());
    return query.id();
  }

  /** Answers for the site; whoever asked looks at it next. */
  @Transactional
  public void answer(UUID id, @Nullable Long seenVersion, String answer) {
    QueryRecord query = toChange(id, Permission.ANSWER_QUERY, seenVersion);
    String text = required(answer, "message", "Write the answer.");
    step(query, QueryState.ANSWERED, QueryStep.ANSWERED, text);
  }

  /** Asks again: the answer did not settle it. */
  @Transactional
  public void askAgain(UUID id, @Nullable Long seenVersion, String question) {
    QueryRecord query = toSettle(id, seenVersion);
    String text = required(question, "message", "Write what is still asked.");
    step(query, QueryState.OPEN, QueryStep.ASKED_AGAIN, text);
  }

  /** Whether the person closes this query or asks it again: in the role in which it was asked. */
  public boolean maySettle(Query query) {
    return sides.settles(query);
  }

  /** "Monitor": who closes it. */
  public String settledBy(Query query) {
    return QuerySides.settling(query).stream().map(Role::label).collect(Collectors.joining(" or "));
  }

  /** Closes it for the side that asked. */
  @Transactional
  public void close(UUID id, @Nullable Long seenVersion, String why) {
    QueryRecord query = toSettle(id, seenVersion);
    String text = required(why, "message", "Say why it is settled.");
    step(query, QueryState.CLOSED, QueryStep.CLOSED, text);
  }

  private QueryRecord toSettle(UUID id, @Nullable Long seenVersion) {
    QueryRecord query = toChange(id, Permission.OPEN_QUERY, seenVersion);
    if (!sides.settles(query(id))) {
      throw new AccessDeniedException("A query is closed in the role in which it was asked.");
    }
    return query;
  }

  private QueryRecord toChange(UUID id, Permission permission, @Nullable Long seenVersion) {
    Query seen = query(id);
    authority.requireOnRecord(permission, seen.trialId(), seen.siteId(), "query");
    QueryRecord query = queries.findById(id).orElseThrow(() -> new NotFound("query"));
    query.requireVersion(seenVersion);
    if (query.isClosed()) {
      throw new Refused(new Problem("closed", null, "This query is closed already.", null));
    }
    return query;
  }

  private void step(QueryRecord query, QueryState next, QueryStep step, String text) {
    reason.because(text);
    query.become(next, clock.instant());
    say(query, step, text);
  }

  private void say(QueryRecord query, QueryStep step, String text) {
    SignedInPerson person = authority.person();
    messages.save(
        new QueryMessageRecord(
            query, person.id(), person.displayName(), step, text, clock.instant()));
  }

  private static String required(String text, String field, String missing) {
    String said = text.strip();
    if (said.isEmpty()) {
      throw new Refused(Problem.of(field, "missing", missing));
    }
    if (said.length() > LONGEST_MESSAGE) {
      throw new Refused(
          Problem.of(field, "too-long", "At most " + LONGEST_MESSAGE + " characters."));
    }
    return said;
  }
}
