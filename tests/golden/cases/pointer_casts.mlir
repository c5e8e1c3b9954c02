// ptrtoint and inttoptr at every width.
// arguments: p n_i8 n_i16 n_i32 n_i33 n_i64
// runs: 80
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr, i8, i16, i32, i33, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%p: !llvm.ptr, %n_i8: i8, %n_i16: i16, %n_i32: i32, %n_i33: i33, %n_i64: i64):
    %0 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i8
    %1 = "llvm.inttoptr"(%0) : (i8) -> !llvm.ptr
    %2 = "llvm.inttoptr"(%n_i8) : (i8) -> !llvm.ptr
    %3 = "llvm.mlir.constant"() <{value = -8 : i8}> : () -> i8
    %4 = "llvm.inttoptr"(%3) : (i8) -> !llvm.ptr
    %5 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i16
    %6 = "llvm.inttoptr"(%5) : (i16) -> !llvm.ptr
    %7 = "llvm.inttoptr"(%n_i16) : (i16) -> !llvm.ptr
    %8 = "llvm.mlir.constant"() <{value = -8 : i16}> : () -> i16
    %9 = "llvm.inttoptr"(%8) : (i16) -> !llvm.ptr
    %10 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i32
    %11 = "llvm.inttoptr"(%10) : (i32) -> !llvm.ptr
    %12 = "llvm.inttoptr"(%n_i32) : (i32) -> !llvm.ptr
    %13 = "llvm.mlir.constant"() <{value = -8 : i32}> : () -> i32
    %14 = "llvm.inttoptr"(%13) : (i32) -> !llvm.ptr
    %15 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i33
    %16 = "llvm.inttoptr"(%15) : (i33) -> !llvm.ptr
    %17 = "llvm.inttoptr"(%n_i33) : (i33) -> !llvm.ptr
    %18 = "llvm.mlir.constant"() <{value = -8 : i33}> : () -> i33
    %19 = "llvm.inttoptr"(%18) : (i33) -> !llvm.ptr
    %20 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i64
    %21 = "llvm.inttoptr"(%20) : (i64) -> !llvm.ptr
    %22 = "llvm.inttoptr"(%n_i64) : (i64) -> !llvm.ptr
    %23 = "llvm.mlir.constant"() <{value = -8 : i64}> : () -> i64
    %24 = "llvm.inttoptr"(%23) : (i64) -> !llvm.ptr
    %25 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i8>
    %26 = "llvm.insertvalue"(%25, %0) <{position = array<i64: 0>}> : (!llvm.array<1 x i8>, i8) -> !llvm.array<1 x i8>
    %27 = "llvm.mlir.poison"() : () -> !llvm.array<15 x ptr>
    %28 = "llvm.insertvalue"(%27, %1) <{position = array<i64: 0>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %29 = "llvm.insertvalue"(%28, %2) <{position = array<i64: 1>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %30 = "llvm.insertvalue"(%29, %4) <{position = array<i64: 2>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %31 = "llvm.insertvalue"(%30, %6) <{position = array<i64: 3>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %32 = "llvm.insertvalue"(%31, %7) <{position = array<i64: 4>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %33 = "llvm.insertvalue"(%32, %9) <{position = array<i64: 5>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %34 = "llvm.insertvalue"(%33, %11) <{position = array<i64: 6>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %35 = "llvm.insertvalue"(%34, %12) <{position = array<i64: 7>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %36 = "llvm.insertvalue"(%35, %14) <{position = array<i64: 8>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %37 = "llvm.insertvalue"(%36, %16) <{position = array<i64: 9>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %38 = "llvm.insertvalue"(%37, %17) <{position = array<i64: 10>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %39 = "llvm.insertvalue"(%38, %19) <{position = array<i64: 11>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %40 = "llvm.insertvalue"(%39, %21) <{position = array<i64: 12>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %41 = "llvm.insertvalue"(%40, %22) <{position = array<i64: 13>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %42 = "llvm.insertvalue"(%41, %24) <{position = array<i64: 14>}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> !llvm.array<15 x ptr>
    %43 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i16>
    %44 = "llvm.insertvalue"(%43, %5) <{position = array<i64: 0>}> : (!llvm.array<1 x i16>, i16) -> !llvm.array<1 x i16>
    %45 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i32>
    %46 = "llvm.insertvalue"(%45, %10) <{position = array<i64: 0>}> : (!llvm.array<1 x i32>, i32) -> !llvm.array<1 x i32>
    %47 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i33>
    %48 = "llvm.insertvalue"(%47, %15) <{position = array<i64: 0>}> : (!llvm.array<1 x i33>, i33) -> !llvm.array<1 x i33>
    %49 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i64>
    %50 = "llvm.insertvalue"(%49, %20) <{position = array<i64: 0>}> : (!llvm.array<1 x i64>, i64) -> !llvm.array<1 x i64>
    %51 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %52 = "llvm.alloca"(%51) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %53 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %54 = "llvm.alloca"(%53) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %55 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %56 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%54, %56) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %57 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %57) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %58 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %58) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %59 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %59) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %60 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %60) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %61 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %61) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %62 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%55, %62) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %63 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %64 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%63, %64) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %65 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %66 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%65, %66) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %67 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %68 = "llvm.getelementptr"(%52) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%67, %68) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %69 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %70 = "llvm.alloca"(%69) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %71 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %72 = "llvm.alloca"(%71) <{elem_type = !llvm.array<1 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%26, %72) <{ordering = 0 : i64}> : (!llvm.array<1 x i8>, !llvm.ptr) -> ()
    %73 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %74 = "llvm.getelementptr"(%70, %73) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%72, %74) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %75 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %76 = "llvm.alloca"(%75) <{elem_type = !llvm.array<15 x ptr>}> : (i32) -> !llvm.ptr
    "llvm.store"(%42, %76) <{ordering = 0 : i64}> : (!llvm.array<15 x ptr>, !llvm.ptr) -> ()
    %77 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %78 = "llvm.getelementptr"(%70, %77) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%76, %78) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %79 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %80 = "llvm.alloca"(%79) <{elem_type = !llvm.array<1 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%44, %80) <{ordering = 0 : i64}> : (!llvm.array<1 x i16>, !llvm.ptr) -> ()
    %81 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %82 = "llvm.getelementptr"(%70, %81) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%80, %82) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %83 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %84 = "llvm.alloca"(%83) <{elem_type = !llvm.array<1 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%46, %84) <{ordering = 0 : i64}> : (!llvm.array<1 x i32>, !llvm.ptr) -> ()
    %85 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %86 = "llvm.getelementptr"(%70, %85) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%84, %86) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %87 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %88 = "llvm.alloca"(%87) <{elem_type = !llvm.array<1 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%48, %88) <{ordering = 0 : i64}> : (!llvm.array<1 x i33>, !llvm.ptr) -> ()
    %89 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %90 = "llvm.getelementptr"(%70, %89) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%88, %90) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %91 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %92 = "llvm.alloca"(%91) <{elem_type = !llvm.array<1 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%50, %92) <{ordering = 0 : i64}> : (!llvm.array<1 x i64>, !llvm.ptr) -> ()
    %93 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %94 = "llvm.getelementptr"(%70, %93) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%92, %94) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %95 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %96 = "llvm.load"(%95) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %97 = "llvm.call"(%52, %96, %70) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %98 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %99 = "llvm.icmp"(%97, %98) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%99)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%97) : (i32) -> ()
  ^launched0:
    %100 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%100) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
