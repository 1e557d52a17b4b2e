package io.github.baidiao.core.http;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * What can go wrong between a program and a service: on the way ({@code HTTP-1xx}), with an answer
 * that cannot be used ({@code HTTP-25x}, so that none looks like a status), or by the status of the
 * answer ({@code HTTP-3xx} to {@code 5xx}).
 */
public enum HttpErrorCode implements ErrorCode {
  /** No connection: refused, no route, network down. */
  UNREACHABLE("HTTP-101", Advice.RETRY_LATER),
  /** The service's name cannot be resolved. */
  HOST_UNKNOWN("HTTP-102", Advice.RETRY_LATER),
  /** No connection, or no TLS session, within the time set. Nothing was sent. */
  CONNECT_TIMEOUT("HTTP-103", Advice.RETRY_LATER),
  /** The request was sent, and the answer was not there within the time set. */
  ANSWER_TIMEOUT("HTTP-104", Advice.RETRY_LATER),
  /** The connection broke before a status was received. */
  CONNECTION_LOST("HTTP-105", Advice.RETRY_LATER),
  /**
   * An {@code UNSAFE} request may have been carried out, and its answer does not tell. Stands in
   * place of every other code once the request may have arrived, unless a status turned it away;
   * that code's id begins the detail.
   */
  OUTCOME_UNKNOWN("HTTP-106", Advice.ASK_USER),

  /** No trusted authority vouches for the server's certificate. */
  TLS_UNTRUSTED("HTTP-111", Advice.FIX_CONFIG),
  /** The server's certificate is not valid today; often it is the PC's clock that is wrong. */
  TLS_CERTIFICATE_DATE("HTTP-112", Advice.FIX_CONFIG),
  /** The server's certificate is for another host. */
  TLS_HOST_MISMATCH("HTTP-113", Advice.FIX_CONFIG),
  /** No TLS session came about for another reason. */
  TLS_FAILED("HTTP-114", Advice.FIX_CONFIG),

  /** The proxy of the settings cannot be reached. */
  PROXY_UNREACHABLE("HTTP-121", Advice.FIX_CONFIG),
  /** The proxy wants another user or password, or refuses the way to the service. */
  PROXY_REFUSED("HTTP-122", Advice.FIX_CONFIG),

  /** There is no token, or it is blank. */
  TOKEN_MISSING("HTTP-131", Advice.FIX_CONFIG),
  /** The token holds characters that no token has. */
  TOKEN_INVALID("HTTP-132", Advice.FIX_CONFIG),
  /** A setting is wrong; the detail names it. */
  SETTINGS_INVALID("HTTP-133", Advice.FIX_CONFIG),
  /** The program built a call that cannot be sent; the detail says which part. */
  REQUEST_INVALID("HTTP-134", Advice.CONTACT_SUPPORT),

  /** The thread that made the call was interrupted. */
  INTERRUPTED("HTTP-141", Advice.ASK_USER),
  /** The client was closed, before or during the call. */
  CLIENT_CLOSED("HTTP-142", Advice.CONTACT_SUPPORT),

  /** The answer is longer than the settings allow. */
  ANSWER_TOO_LARGE("HTTP-251", Advice.CONTACT_SUPPORT),
  /** The answer is cut off or broken. */
  ANSWER_INCOMPLETE("HTTP-252", Advice.RETRY_LATER),
  /** The answer has no body where one is needed. */
  ANSWER_EMPTY("HTTP-253", Advice.CONTACT_SUPPORT),
  /** A web page came where data should: a proxy, a filter or a log-in portal answered. */
  ANSWER_IS_WEB_PAGE("HTTP-254", Advice.FIX_CONFIG),
  /** The answer is labelled as something else than was asked for. */
  ANSWER_CONTENT_TYPE("HTTP-255", Advice.CONTACT_SUPPORT),
  /** The answer is not JSON. */
  ANSWER_NOT_JSON("HTTP-256", Advice.CONTACT_SUPPORT),
  /** The answer is JSON, of another shape than agreed. */
  ANSWER_UNEXPECTED("HTTP-257", Advice.CONTACT_SUPPORT),
  /** The answer's characters are neither UTF-8 nor what it says they are. */
  ANSWER_CHARSET("HTTP-258", Advice.CONTACT_SUPPORT),
  /** What answers there does not speak HTTP. */
  ANSWER_NOT_HTTP("HTTP-259", Advice.FIX_CONFIG),

  /** Status 3xx. Redirects are never followed. */
  REDIRECTED("HTTP-300", Advice.FIX_CONFIG),
  /** Status 4xx that has no code of its own. */
  REQUEST_REFUSED("HTTP-400", Advice.CONTACT_SUPPORT),
  /** Status 401. */
  UNAUTHORIZED("HTTP-401", Advice.FIX_CONFIG),
  /** Status 403. */
  FORBIDDEN("HTTP-403", Advice.FIX_CONFIG),
  /** Status 404. */
  NOT_FOUND("HTTP-404", Advice.FIX_CONFIG),
  /** Status 429. */
  TOO_MANY_REQUESTS("HTTP-429", Advice.RETRY_LATER),
  /** Status 5xx that has no code of its own. */
  SERVER_FAILED("HTTP-500", Advice.CONTACT_SUPPORT),
  /** Status 408, 502, 503 or 504. */
  SERVICE_UNAVAILABLE("HTTP-503", Advice.RETRY_LATER);

  private final String id;
  private final Advice advice;

  HttpErrorCode(String id, Advice advice) {
    this.id = id;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Advice advice() {
    return advice;
  }

  /** Returns the code of a status outside 200 to 299. */
  static HttpErrorCode ofStatus(int status) {
    switch (status) {
      case 401:
        return UNAUTHORIZED;
      case 403:
        return FORBIDDEN;
      case 404:
        return NOT_FOUND;
      case 407:
        return PROXY_REFUSED;
      case 429:
        return TOO_MANY_REQUESTS;
      case 408:
      case 502:
      case 503:
      case 504:
        return SERVICE_UNAVAILABLE;
      default:
        return status >= 500
            ? SERVER_FAILED
            : status >= 400 ? REQUEST_REFUSED : status >= 300 ? REDIRECTED : ANSWER_NOT_HTTP;
    }
  }
}
