package org.nktrials.config.review;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;

/**
 * Turns the database's refusal of a frozen or locked record into the refusal that forms show, once
 * the transaction is rolled back: nothing of the entry is stored, and the form stands as typed.
 */
class LockRefusals implements MethodInterceptor {

  /** Of the trigger that guards records. */
  static final String STATE = "NK004";

  private static final String REMEDY =
      "A data manager or an investigator lifts it with a reason under More, Freeze and lock, also"
          + " for a serious adverse event or a death that becomes known late. Then send this"
          + " again.";

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    try {
      return call.proceed();
    } catch (Refused refused) {
      throw refused;
    } catch (RuntimeException failed) {
      ServerErrorMessage said = saidByTheGuard(failed);
      if (said == null) {
        throw failed;
      }
      Refused refused = new Refused(problem(said));
      refused.initCause(failed);
      throw refused;
    }
  }

  private static Problem problem(ServerErrorMessage said) {
    String sentence = said.getMessage();
    return new Problem(
        "frozen-or-locked",
        null,
        sentence == null ? "These records are frozen or locked: nothing was stored." : sentence,
        REMEDY);
  }

  private static @Nullable ServerErrorMessage saidByTheGuard(RuntimeException failed) {
    return NestedExceptionUtils.getRootCause(failed) instanceof PSQLException database
            && STATE.equals(database.getSQLState())
        ? database.getServerErrorMessage()
        : null;
  }
}
