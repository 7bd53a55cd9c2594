package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.CourierOperation;

import java.util.Optional;
import java.util.stream.Stream;

/// The services behind the one address, by their `serviceCode`.
enum SfService {
    EXP_RECE_CREATE_ORDER(CourierOperation.SF_CREATE),
    EXP_RECE_SEARCH_ORDER_RESP(CourierOperation.SF_SEARCH),
    EXP_RECE_UPDATE_ORDER(CourierOperation.SF_UPDATE),
    EXP_RECE_FILTER_ORDER_BSP(CourierOperation.SF_FILTER),
    EXP_RECE_SEARCH_ROUTES(CourierOperation.SF_ROUTES),
    EXP_RECE_QUERY_DELIVERTM(CourierOperation.SF_TIMES),
    COM_RECE_CLOUD_PRINT_WAYBILLS(CourierOperation.SF_PRINT),
    EXP_RECE_VALIDATE_WAYBILLNO(CourierOperation.SF_VALIDATE),
    EXP_RECE_SEARCH_PROMITM(CourierOperation.SF_PROMISE);

    private final CourierOperation operation;

    SfService(CourierOperation operation) {
        this.operation = operation;
    }

    CourierOperation operation() {
        return operation;
    }

    static Optional<SfService> of(String code) {
        return Stream.of(values()).filter(service -> service.name().equals(code)).findFirst();
    }
}
