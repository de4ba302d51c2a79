package org.nktrials.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Who has to sign in with a second factor: {@code nktrials.second-factor.roles}, names of roles
 * with commas between them, or "all". Nobody has to when it is not set.
 */
@Component
public class SecondFactorRule {

  private static final String SETTING = "nktrials.second-factor.roles";

  private final Environment settings;

  /** A role that does not exist stops the start: silence would leave accounts open. */
  SecondFactorRule(Environment settings) {
    this.settings = settings;
    roles();
  }

  /** Whether this person needs a second factor, or a passkey, which is two. */
  public boolean asks(SignedInPerson person) {
    Set<Role> roles = roles();
    return !roles.isEmpty()
        && (roles.size() == Role.values().length
            || person.roles().stream().anyMatch(roles::contains));
  }

  private Set<Role> roles() {
    String words = settings.getProperty(SETTING, "").strip();
    if (words.equalsIgnoreCase("all")) {
      return EnumSet.allOf(Role.class);
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(words.split(","))
        .map(word -> word.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"))
        .filter(word -> !word.isEmpty())
        .map(SecondFactorRule::role)
        .forEach(roles::add);
    return roles;
  }

  private static Role role(String word) {
    try {
      return Role.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(SETTING + " names no role: " + word, e);
    }
  }
}
