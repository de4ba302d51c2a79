package org.nktrials.datareview;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about values: who may ask, answer and close them, within the sites of the person. */
@Service
public class Queries {

  private static final int LONGEST_MESSAGE = 1000;

  private final QueryRepository queries;
  private final QueryMessageRepository messages;
  private final QueryList list;
  private final Patients patients;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Queries(
      QueryRepository queries,
      QueryMessageRepository messages,
      QueryList list,
      Patients patients,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.queries = queries;
    this.messages = messages;
    this.list = list;
    this.patients = patients;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Queries of a trial at the person's sites, filtered, sorted and paged in SQL. */
  @Transactional(readOnly = true)
  public Page<Query> of(UUID trialId, QueryFilter filter, Pageable page) {
    authority.require(Permission.VIEW_QUERIES, trialId);
    return list.find(trialId, authority.sites(Permission.VIEW_QUERIES, trialId), filter, page);
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

  /**
   * Asks the site about a patient's record. Sending the same form again asks once.
   *
   * @throws Refused when the question is blank or too long
   */
  @Transactional
  public UUID ask(String patientCode, String question, UUID submissionId) {
    PatientSummary patient = patients.patient(patientCode, Permission.OPEN_QUERY);
    String text = required(question, "question", "Write what is asked.");
    return queries
        .findBySubmissionId(submissionId)
        .map(QueryRecord::id)
        .orElseGet(() -> opened(patient, text, submissionId));
  }

  private UUID opened(PatientSummary patient, String text, UUID submissionId) {
    SignedInPerson person = authority.person();
    QueryRecord query =
        queries.save(
            QueryRecord.of(
                new AskQuery(
                    patient,
                    new DataPoint("patient", patient.id(), "record"),
                    text,
                    "/patients/" + patient.code(),
                    submissionId),
                person.id(),
                clock.instant()));
    say(query, QueryStep.ASKED, text);
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
    QueryRecord query = toChange(id, Permission.OPEN_QUERY, seenVersion);
    String text = required(question, "message", "Write what is still asked.");
    step(query, QueryState.OPEN, QueryStep.ASKED_AGAIN, text);
  }

  /** Closes it for the side that asked. */
  @Transactional
  public void close(UUID id, @Nullable Long seenVersion, String why) {
    QueryRecord query = toChange(id, Permission.OPEN_QUERY, seenVersion);
    String text = required(why, "message", "Say why it is settled.");
    step(query, QueryState.CLOSED, QueryStep.CLOSED, text);
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
