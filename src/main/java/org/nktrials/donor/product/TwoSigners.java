package org.nktrials.donor.product;

import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SecondPerson;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** Two different people sign the same content at one screen, each with an own password. */
@Component
class TwoSigners {

  private final Signatures signatures;
  private final Authority authority;

  TwoSigners(Signatures signatures, Authority authority) {
    this.signatures = signatures;
    this.authority = authority;
  }

  /**
   * Stores both signatures in the present transaction.
   *
   * @param permission what both need at the recipient's site
   * @param request its meaning is completed for each, its password not looked at
   * @throws Refused on "username", "password", "secondUsername", "secondPassword"
   */
  SignedByTwo sign(
      TwoPeople two, Permission permission, PatientSummary recipient, SignatureRequest request) {
    SignedInPerson first = authority.person();
    String named = two.username() == null ? "" : two.username().strip();
    if (!named.equalsIgnoreCase(first.username())) {
      throw new Refused(
          Problem.of(
              "username",
              "other-person",
              "You are signed in as " + first.username() + ": type that user name here."));
    }
    SignatureReceipt performed =
        signatures.sign(
            request.by(request.meaning() + ", performed by the first person", two.password()));
    SignatureReceipt verified =
        signatures.signAsSecond(
            new SecondPerson(
                two.secondUsername(),
                first.id(),
                permission,
                recipient.trialId(),
                recipient.site().id()),
            request.by(
                request.meaning() + ", verified by the second person", two.secondPassword()));
    return new SignedByTwo(performed, verified);
  }
}
