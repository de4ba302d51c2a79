package org.nktrials.shared;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the audit trail the reason of the changes that follow in this transaction. */
@Repository // so that what the database refuses arrives as Spring's data access exceptions
public class ChangeReason {

  private final EntityManager entities;

  ChangeReason(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * States why. Changes made earlier in the transaction are written first, so that each keeps the
   * reason under which it was made. The database refuses an update without a reason.
   *
   * @param reason a sentence, not blank
   * @throws Refused on field "reason" when a form sent a kind of reason that is not offered
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void because(String reason) {
    if (reason.contains(ReasonKind.UNKNOWN)) {
      throw new Refused(Problem.of("reason", "reason-kind", "Choose the reason from the list."));
    }
    entities.flush();
    entities
        .createNativeQuery("select set_config('nk.reason', :reason, true)")
        .setParameter("reason", reason)
        .getSingleResult();
  }

  /**
   * The same for values that are read from a file: their entries say "import" as their source.
   *
   * @param reason a sentence, not blank
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void importing(String reason) {
    because(reason);
    entities.createNativeQuery("select set_config('nk.source', 'import', true)").getSingleResult();
  }
}
