package org.nktrials.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nktrials.shared.Problem;

/**
 * An account to be made.
 *
 * @param username 2 to 100 letters, digits, dots, hyphens or underscores; kept in lower case
 * @param displayName the name that is printed with signatures, 1 to 200 characters
 * @param password its first password, see the rules on screen
 */
public record NewPerson(String username, String displayName, String password) {

  /** Takes outer blanks off. */
  public NewPerson {
    username = username.strip().toLowerCase(Locale.ROOT);
    displayName = displayName.strip();
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!username.matches("[a-z0-9][a-z0-9._-]{1,99}")) {
      problems.add(
          Problem.of(
              "username",
              "username",
              "Use 2 to 100 letters a to z, digits, dots, hyphens or underscores."));
    }
    if (displayName.isEmpty() || displayName.length() > 200) {
      problems.add(
          Problem.of("displayName", "display-name", "Give the full name, at most 200 characters."));
    }
    PasswordRules.refusal("password", username, password).ifPresent(problems::add);
    return problems;
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "NewPerson[" + username + "]";
  }
}
