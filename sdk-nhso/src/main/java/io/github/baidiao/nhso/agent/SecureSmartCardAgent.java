package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A client of the NHSO Secure SmartCard Agent. Thread-safe; close it when the program ends.
 *
 * <p>Every call blocks. What a counter meets daily is a case of a result; what is left is thrown: a
 * {@link ServiceException} for a way or a server that failed, an {@link NhsoException} with {@code
 * NHSO-106} for an answer that cannot be understood, and from the look-ups, which have no result
 * type, also {@code NHSO-101} (agent not running) and {@code NHSO-102} (no reader). What is known
 * of the agent, and how well, stands in {@code docs/protocols/nhso-agent.md}.
 */
public final class SecureSmartCardAgent implements AutoCloseable {
  private static final String SANDBOX_HEADER = "X-Baidiao-Sandbox";

  private final AgentSettings settings;
  private final ServiceHttp http;
  private final AgentCalls calls;

  // Two lost answers settled at once could each be given the other's code.
  private final Lock oneConfirmSaveAtATime = new ReentrantLock();

  private SecureSmartCardAgent(AgentSettings settings, ServiceHttp http) {
    this.settings = settings;
    this.http = http;
    this.calls = new AgentCalls(http);
  }

  /** Makes a client. Nothing is sent yet. */
  public static SecureSmartCardAgent connect(AgentSettings settings) {
    return new SecureSmartCardAgent(
        settings, ServiceHttp.create(settings.baseUrl(), settings.http()));
  }

  /** Returns the readers the agent sees; none is an empty list. */
  public List<Terminal> terminals() {
    return calls.terminals();
  }

  /**
   * Returns the name of the reader the agent is set to read from, absent when none is set (single
   * source, not seen in all versions: {@code HTTP-404} where it is not served).
   *
   * <p>The agent's answer to {@code preference} also carries the hospital's token, for anybody who
   * asks. It is neither kept nor handed out here; see {@code docs/security.md}.
   */
  public Optional<String> defaultTerminal() {
    return calls.defaultTerminal();
  }

  /**
   * Returns whether this is one of our stand-ins, by the mark on its answers: the real agent has
   * none. Asks the agent each time.
   */
  public boolean isSandbox() {
    HttpAnswer answer = calls.terminalsAnswer();
    return answer.header(SANDBOX_HEADER).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** Reads the card without its photo and asks NHSO for right and claim types. */
  public ReadResult<AgentPatient> read() {
    return read(ReadImage.WITHOUT_IMAGE);
  }

  /** Reads the card and asks NHSO for right and claim types; takes seconds. */
  public ReadResult<AgentPatient> read(ReadImage image) {
    return CardReading.WITH_RIGHT.run(calls, image);
  }

  /** Reads the card without its photo, and asks nobody. */
  public ReadResult<AgentCard> readCardOnly() {
    return readCardOnly(ReadImage.WITHOUT_IMAGE);
  }

  /** Reads the card, and asks nobody. */
  public ReadResult<AgentCard> readCardOnly(ReadImage image) {
    return CardReading.CARD_ONLY.run(calls, image);
  }

  /**
   * Asks NHSO for the claim code of a visit, with {@code confirm-save}.
   *
   * <p>The request is sent once at most. The patient's latest code is looked up before, and when
   * that fails nothing is sent. When the answer is lost, only look-ups follow: exactly one new code
   * of this hospital, claim type and day settles the outcome as issued, anything else leaves it
   * unknown; new is what was given since the look-up before, by the server's clock. "One claim code
   * a day" is contradicted between sources and not relied upon. Calls on one client follow one
   * another.
   *
   * @throws ServiceException when the look-up before failed, or the agent turned the request away
   *     (401, 403, 404, 429 ...), or the thread was interrupted while another call ran: nothing was
   *     issued
   * @throws NhsoException {@code NHSO-106} when the look-up before cannot be understood
   */
  public AuthenResult confirmSave(AuthenRequest request) {
    try {
      oneConfirmSaveAtATime.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.interruptedBeforeSending();
    }
    try {
      return new ConfirmSave(calls, settings, request).run();
    } finally {
      oneConfirmSaveAtATime.unlock();
    }
  }

  /**
   * Saves the same as a draft, with {@code save-as-draft} (confirmed by 4). It has no claim code
   * (single source), and nothing is known that looks drafts up, so a lost answer stays unknown.
   *
   * @throws ServiceException when the agent turned the request away: nothing was saved
   */
  public DraftResult saveAsDraft(AuthenRequest request) {
    return new SaveAsDraft(calls, settings).run(request);
  }

  /** Returns the person's last claim code, of whatever hospital; may be an EP code. */
  public Optional<AuthenCode> latestAuthenCode(CitizenId person) {
    return calls.latest(person).code();
  }

  /** Returns the person's last claim codes, five at most, of all hospitals, EP codes too. */
  public List<AuthenCode> latestFiveAuthenCodes(CitizenId person) {
    return calls.latestFive(person);
  }

  /** Ends the calls that run. A second call does nothing. */
  @Override
  public void close() {
    http.close();
  }
}
