package org.nktrials.signing;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nktrials.access.Authority;
import org.nktrials.access.Signatures;
import org.nktrials.access.SigningProof;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several records of one kind signed after one list with one password: all of them or none, each
 * with a signature of its own. Source: 21 CFR 11.200(a)(1)(i), continuous period of access.
 */
@Service
public class SigningTogether {

  private final List<SignedTogether> kinds;
  private final Signatures signatures;
  private final ProtocolService protocols;
  private final Authority authority;

  SigningTogether(
      List<SignedTogether> kinds,
      Signatures signatures,
      ProtocolService protocols,
      Authority authority) {
    this.kinds = List.copyOf(kinds);
    this.signatures = signatures;
    this.protocols = protocols;
    this.authority = authority;
  }

  /**
   * The kind of this name.
   *
   * @throws NotFound when there is none
   */
  public SignedTogether kind(String name) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("list"));
  }

  /** What waits for the signed-in person. */
  @Transactional(readOnly = true)
  public List<WaitingRecord> waiting(TrialSummary trial, String kind) {
    SignedTogether list = kind(kind);
    authority.require(list.permission(), trial.id());
    return list.waiting(trial);
  }

  /**
   * Signs those that are ticked.
   *
   * @param seen state of each ticked record as it was shown
   * @throws Refused naming each record that changed or cannot be signed; then nothing is signed; on
   *     field "password"
   */
  @Transactional
  public int sign(String trialCode, String name, Map<UUID, String> seen, SigningProof proof) {
    TrialSummary trial = protocols.trial(trialCode);
    SignedTogether kind = kind(name);
    authority.require(kind.permission(), trial.id());
    if (seen.isEmpty()) {
      throw new Refused(new Problem("none-ticked", null, "Nothing is ticked.", null));
    }
    kind.hold(trial);
    Map<UUID, WaitingRecord> now =
        waiting(trial, name).stream()
            .collect(
                toMap(WaitingRecord::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    requireAsSeen(now, seen);
    SigningProof once = signatures.prove(proof, kind.recordType(), trial.id());
    now.values().stream()
        .filter(record -> seen.containsKey(record.id()))
        .forEach(record -> sign(kind, record, once));
    return seen.size();
  }

  private static void requireAsSeen(Map<UUID, WaitingRecord> now, Map<UUID, String> seen) {
    List<Problem> problems = new ArrayList<>();
    seen.forEach(
        (id, state) -> {
          WaitingRecord record = now.get(id);
          if (record == null) {
            problems.add(
                new Problem(
                    "gone", null, "One of the ticked records waits no longer.", "Look again."));
          } else if (!record.state().equals(state)) {
            problems.add(
                new Problem(
                    "stale-version",
                    null,
                    record.title() + " changed after you opened the list.",
                    "Read its present content and sign again."));
          }
        });
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void sign(SignedTogether kind, WaitingRecord record, SigningProof proof) {
    try {
      kind.sign(record, proof);
    } catch (Refused refused) {
      throw new Refused(
          refused.problems().stream()
              .map(
                  one ->
                      new Problem(
                          one.code(),
                          one.field(),
                          record.title() + ": " + one.sentence(),
                          one.remedy()))
              .toList());
    }
  }
}
