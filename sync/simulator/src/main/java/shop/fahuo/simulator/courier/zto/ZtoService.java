package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.CourierOperation;

import java.util.Optional;
import java.util.stream.Stream;

/// The calls it takes, by the last part of their address.
enum ZtoService {
    CREATE("zto.open.createOrder", CourierOperation.ZTO_CREATE),
    CANCEL("zto.open.cancelPreOrder", CourierOperation.ZTO_CANCEL),
    ORDER("zto.open.getOrderInfo", CourierOperation.ZTO_ORDER),
    TRACK("zto.merchant.waybill.track.query", CourierOperation.ZTO_TRACK),
    /// As ZTO spells it.
    SUBSCRIBE("zto.merchant.waybill.track.subsrcibe", CourierOperation.ZTO_SUBSCRIBE),
    MARK("zto.innovate.bagAddrMark", CourierOperation.ZTO_MARK),
    REACH("zto.open.areaUnobstructed", CourierOperation.ZTO_REACH),
    ADDRESS("zto.innovate.structureNamePhoneAddress", CourierOperation.ZTO_ADDRESS),
    BALANCE("zto.open.queryAvailableBalanceNew", CourierOperation.ZTO_BALANCE),
    BIND("zto.open.bindingEaccount", CourierOperation.ZTO_BIND);

    private final String address;
    private final CourierOperation operation;

    ZtoService(String address, CourierOperation operation) {
        this.address = address;
        this.operation = operation;
    }

    CourierOperation operation() {
        return operation;
    }

    static Optional<ZtoService> of(String path) {
        return Stream.of(values())
                .filter(service -> path.equals("/" + service.address))
                .findFirst();
    }
}
