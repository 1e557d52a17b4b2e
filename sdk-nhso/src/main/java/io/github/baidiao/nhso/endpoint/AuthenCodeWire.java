package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The body of {@code AuthenCode}, names and order of the single source. */
final class AuthenCodeWire {
  private AuthenCodeWire() {}

  static Map<String, Object> body(AuthenCodeRequest request, EndpointSettings settings) {
    Optional<CodedAddress> address = request.address();
    return new WireBody()
        .with("sourceId", settings.sourceId())
        .with("transId", request.transactionId())
        .with("pid", request.citizenId().value())
        .with("firstName", request.name().flatMap(PersonName::first))
        .with("midName", request.name().flatMap(PersonName::middle))
        .with("lastName", request.name().flatMap(PersonName::last))
        .with("sex", request.sex())
        .with("phone", phones(request.phones()))
        .with("latitude", request.latitude())
        .with("longitude", request.longitude())
        .with("hcode", settings.hospitalCode().value())
        .with("hn", request.hn())
        .with("an", request.an())
        .with("recorderPid", request.recorder().map(CitizenId::value))
        .with("serviceCode", request.service().code())
        .with("house", address.flatMap(CodedAddress::house))
        .with("subDistrictCode", address.flatMap(CodedAddress::subDistrictCode))
        .with("subDistrict", address.flatMap(CodedAddress::subDistrict))
        .with("districtCode", address.flatMap(CodedAddress::districtCode))
        .with("district", address.flatMap(CodedAddress::district))
        .with("provinceCode", address.flatMap(CodedAddress::provinceCode))
        .with("province", address.flatMap(CodedAddress::province))
        .with("postCode", address.flatMap(CodedAddress::postCode))
        .with("birthDay", request.birthDay())
        .with("weight", request.weight())
        .with("height", request.height())
        .with("maininscl", request.mainInscl())
        .fields();
  }

  private static Optional<List<String>> phones(List<MobileNumber> phones) {
    return phones.isEmpty()
        ? Optional.empty()
        : Optional.of(phones.stream().map(MobileNumber::value).collect(Collectors.toList()));
  }
}
