package org.nktrials.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Work that no person asked for, under its own name. It holds no permission. */
final class JobAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final String name;

  JobAuthentication(String name) {
    super(List.of());
    this.name = name;
    setAuthenticated(true);
  }

  @Override
  public String getPrincipal() {
    return name;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JobAuthentication that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
