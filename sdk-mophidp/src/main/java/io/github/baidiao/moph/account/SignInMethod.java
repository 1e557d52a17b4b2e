package io.github.baidiao.moph.account;

/** How user and password hash travel to the Account Center, which takes both (confirmed by 4). */
public enum SignInMethod {
  /** In a JSON body: no proxy and no server writes them into its access log. */
  POST_JSON,
  /** In the address, for a server that takes nothing else. */
  GET
}
