package org.nktrials.config.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nktrials.config.keptform.FormKeeping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Sends people without a session to the sign-in page, and words nothing itself. */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String SIGN_IN = "/sign-in";

  private final AccessDeniedHandler errorPage = new AccessDeniedHandlerImpl();
  private final FormKeeping forms;

  PageRefusals(FormKeeping forms) {
    this.forms = forms;
  }

  /** A partial update cannot show a page: the script is told to go there. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    String address =
        request.getContextPath()
            + SIGN_IN
            + forms.atEndOf(request, response).map(why -> "?" + why).orElse("");
    leadTo(request, response, address);
  }

  private static void leadTo(
      HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", address);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(address);
    }
  }

  /** A sign-in page left open over night gets a new form; everything else the page for 403. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    String signIn = request.getContextPath() + SIGN_IN;
    if (RequiredFactors.areMissing(refusal)) {
      leadTo(request, response, request.getContextPath() + RequiredFactors.START);
    } else if (refusal instanceof CsrfException && request.getRequestURI().startsWith(signIn)) {
      response.sendRedirect(signIn + "?again");
    } else {
      errorPage.handle(request, response, refusal);
    }
  }
}
