import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.net.URI;

public class QuickStart {
  public static void main(String[] args) {
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load("somchai")));
    // With a real reader: ThaiIdCards.pcsc().read(), and none of the above.
    ThaiIdCard card = ThaiIdCards.over(readers).read();
    System.out.println("Card: " + card.citizenId().masked());

    URI address = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:18189");
    AgentSettings settings =
        AgentSettings.builder().baseUrl(address).hospitalCode(HospitalCode.of("99999")).build();
    try (SecureSmartCardAgent agent = SecureSmartCardAgent.connect(settings)) {
      if (!agent.isSandbox()) {
        throw new IllegalStateException("not the sandbox: claim codes from here would be real");
      }
      AgentPatient patient = agent.read().orElseThrow();
      if (!patient.citizenId().equals(card.citizenId())) {
        throw new IllegalStateException("another card is in the agent's reader");
      }
      AuthenRequest.Builder visit = AuthenRequest.builder().patient(patient);
      visit.claimType(patient.claimTypes().get(0)).mobile(MobileNumber.of("0812345678"));
      System.out.println(
          "Claim code: " + agent.confirmSave(visit.build()).orElseThrow().claimCode().value());
    }
  }
}
