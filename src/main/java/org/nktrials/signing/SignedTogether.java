package org.nktrials.signing;

import java.util.List;
import org.nktrials.access.Permission;
import org.nktrials.access.SigningProof;
import org.nktrials.protocol.TrialSummary;

/** Records of one kind that a person may sign together; answered by the room of the records. */
public interface SignedTogether {

  /** Name of the kind in the address: "eligibility". */
  String kind();

  /** Name of the record among the signed parts. */
  String recordType();

  /** What the person needs in the trial. */
  Permission permission();

  /** Words for the list: "Eligibility confirmations". */
  String label();

  /** What each signature says. */
  String meaning();

  /** Those of a trial that wait for the signed-in person, in a fixed number of statements. */
  List<WaitingRecord> waiting(TrialSummary trial);

  /**
   * Keeps others from changing what waits in the trial until the transaction ends, so that what is
   * signed is what is compared with the list that was seen.
   */
  void hold(TrialSummary trial);

  /**
   * Signs one in the present transaction.
   *
   * @throws org.nktrials.shared.Refused with everything that is in the way
   */
  void sign(WaitingRecord record, SigningProof proof);
}
