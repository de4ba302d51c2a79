package org.nktrials.access;

/**
 * The address at which a browser uses a passkey, as the server sees it.
 *
 * @param server name of the server, as the browser asked for it
 * @param origin scheme, name and port, as the browser writes them: "https://trials.example.org"
 * @param challenge random text that the authenticator signs, in base64url; used once
 */
public record PasskeyPlace(String server, String origin, String challenge) {

  /** The origin of a request; the usual port of a scheme is left out. */
  public static String origin(String scheme, String server, int port) {
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + server + (usual ? "" : ":" + port);
  }
}
