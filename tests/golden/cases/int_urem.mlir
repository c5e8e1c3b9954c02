// Unsigned remainder, at every width; with a constant on either side.
// arguments: a_i4 b_i4 a_i8 b_i8 a_i16 b_i16 a_i32 b_i32 a_i33 b_i33 a_i64 b_i64
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i4, i4, i8, i8, i16, i16, i32, i32, i33, i33, i64, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i4: i4, %b_i4: i4, %a_i8: i8, %b_i8: i8, %a_i16: i16, %b_i16: i16, %a_i32: i32, %b_i32: i32, %a_i33: i33, %b_i33: i33, %a_i64: i64, %b_i64: i64):
    %0 = "llvm.urem"(%a_i4, %b_i4) : (i4, i4) -> i4
    %1 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %2 = "llvm.urem"(%a_i4, %1) : (i4, i4) -> i4
    %3 = "llvm.mlir.constant"() <{value = -1 : i4}> : () -> i4
    %4 = "llvm.urem"(%a_i4, %3) : (i4, i4) -> i4
    %5 = "llvm.mlir.constant"() <{value = -8 : i4}> : () -> i4
    %6 = "llvm.urem"(%a_i4, %5) : (i4, i4) -> i4
    %7 = "llvm.mlir.constant"() <{value = -5 : i4}> : () -> i4
    %8 = "llvm.urem"(%7, %b_i4) : (i4, i4) -> i4
    %9 = "llvm.urem"(%a_i8, %b_i8) : (i8, i8) -> i8
    %10 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %11 = "llvm.urem"(%a_i8, %10) : (i8, i8) -> i8
    %12 = "llvm.mlir.constant"() <{value = -1 : i8}> : () -> i8
    %13 = "llvm.urem"(%a_i8, %12) : (i8, i8) -> i8
    %14 = "llvm.mlir.constant"() <{value = -128 : i8}> : () -> i8
    %15 = "llvm.urem"(%a_i8, %14) : (i8, i8) -> i8
    %16 = "llvm.mlir.constant"() <{value = -5 : i8}> : () -> i8
    %17 = "llvm.urem"(%16, %b_i8) : (i8, i8) -> i8
    %18 = "llvm.urem"(%a_i16, %b_i16) : (i16, i16) -> i16
    %19 = "llvm.mlir.constant"() <{value = 3 : i16}> : () -> i16
    %20 = "llvm.urem"(%a_i16, %19) : (i16, i16) -> i16
    %21 = "llvm.mlir.constant"() <{value = -1 : i16}> : () -> i16
    %22 = "llvm.urem"(%a_i16, %21) : (i16, i16) -> i16
    %23 = "llvm.mlir.constant"() <{value = -32768 : i16}> : () -> i16
    %24 = "llvm.urem"(%a_i16, %23) : (i16, i16) -> i16
    %25 = "llvm.mlir.constant"() <{value = -5 : i16}> : () -> i16
    %26 = "llvm.urem"(%25, %b_i16) : (i16, i16) -> i16
    %27 = "llvm.urem"(%a_i32, %b_i32) : (i32, i32) -> i32
    %28 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %29 = "llvm.urem"(%a_i32, %28) : (i32, i32) -> i32
    %30 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %31 = "llvm.urem"(%a_i32, %30) : (i32, i32) -> i32
    %32 = "llvm.mlir.constant"() <{value = -2147483648 : i32}> : () -> i32
    %33 = "llvm.urem"(%a_i32, %32) : (i32, i32) -> i32
    %34 = "llvm.mlir.constant"() <{value = -5 : i32}> : () -> i32
    %35 = "llvm.urem"(%34, %b_i32) : (i32, i32) -> i32
    %36 = "llvm.urem"(%a_i33, %b_i33) : (i33, i33) -> i33
    %37 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %38 = "llvm.urem"(%a_i33, %37) : (i33, i33) -> i33
    %39 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %40 = "llvm.urem"(%a_i33, %39) : (i33, i33) -> i33
    %41 = "llvm.mlir.constant"() <{value = -4294967296 : i33}> : () -> i33
    %42 = "llvm.urem"(%a_i33, %41) : (i33, i33) -> i33
    %43 = "llvm.mlir.constant"() <{value = -5 : i33}> : () -> i33
    %44 = "llvm.urem"(%43, %b_i33) : (i33, i33) -> i33
    %45 = "llvm.urem"(%a_i64, %b_i64) : (i64, i64) -> i64
    %46 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %47 = "llvm.urem"(%a_i64, %46) : (i64, i64) -> i64
    %48 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %49 = "llvm.urem"(%a_i64, %48) : (i64, i64) -> i64
    %50 = "llvm.mlir.constant"() <{value = -9223372036854775808 : i64}> : () -> i64
    %51 = "llvm.urem"(%a_i64, %50) : (i64, i64) -> i64
    %52 = "llvm.mlir.constant"() <{value = -5 : i64}> : () -> i64
    %53 = "llvm.urem"(%52, %b_i64) : (i64, i64) -> i64
    %54 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i4>
    %55 = "llvm.insertvalue"(%54, %0) <{position = array<i64: 0>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %56 = "llvm.insertvalue"(%55, %2) <{position = array<i64: 1>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %57 = "llvm.insertvalue"(%56, %4) <{position = array<i64: 2>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %58 = "llvm.insertvalue"(%57, %6) <{position = array<i64: 3>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %59 = "llvm.insertvalue"(%58, %8) <{position = array<i64: 4>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %60 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i8>
    %61 = "llvm.insertvalue"(%60, %9) <{position = array<i64: 0>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %62 = "llvm.insertvalue"(%61, %11) <{position = array<i64: 1>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %63 = "llvm.insertvalue"(%62, %13) <{position = array<i64: 2>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %64 = "llvm.insertvalue"(%63, %15) <{position = array<i64: 3>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %65 = "llvm.insertvalue"(%64, %17) <{position = array<i64: 4>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %66 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i16>
    %67 = "llvm.insertvalue"(%66, %18) <{position = array<i64: 0>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %68 = "llvm.insertvalue"(%67, %20) <{position = array<i64: 1>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %69 = "llvm.insertvalue"(%68, %22) <{position = array<i64: 2>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %70 = "llvm.insertvalue"(%69, %24) <{position = array<i64: 3>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %71 = "llvm.insertvalue"(%70, %26) <{position = array<i64: 4>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %72 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i32>
    %73 = "llvm.insertvalue"(%72, %27) <{position = array<i64: 0>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %74 = "llvm.insertvalue"(%73, %29) <{position = array<i64: 1>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %75 = "llvm.insertvalue"(%74, %31) <{position = array<i64: 2>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %76 = "llvm.insertvalue"(%75, %33) <{position = array<i64: 3>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %77 = "llvm.insertvalue"(%76, %35) <{position = array<i64: 4>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %78 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i33>
    %79 = "llvm.insertvalue"(%78, %36) <{position = array<i64: 0>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %80 = "llvm.insertvalue"(%79, %38) <{position = array<i64: 1>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %81 = "llvm.insertvalue"(%80, %40) <{position = array<i64: 2>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %82 = "llvm.insertvalue"(%81, %42) <{position = array<i64: 3>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %83 = "llvm.insertvalue"(%82, %44) <{position = array<i64: 4>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %84 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i64>
    %85 = "llvm.insertvalue"(%84, %45) <{position = array<i64: 0>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %86 = "llvm.insertvalue"(%85, %47) <{position = array<i64: 1>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %87 = "llvm.insertvalue"(%86, %49) <{position = array<i64: 2>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %88 = "llvm.insertvalue"(%87, %51) <{position = array<i64: 3>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %89 = "llvm.insertvalue"(%88, %53) <{position = array<i64: 4>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %90 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %91 = "llvm.alloca"(%90) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %92 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %93 = "llvm.alloca"(%92) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %94 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %95 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%93, %95) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %96 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%94, %96) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %97 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%94, %97) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %98 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%94, %98) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %99 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%94, %99) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %100 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%94, %100) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %101 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%94, %101) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %102 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %103 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%102, %103) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %104 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %105 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%104, %105) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %106 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %107 = "llvm.getelementptr"(%91) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%106, %107) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %108 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %109 = "llvm.alloca"(%108) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %110 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %111 = "llvm.alloca"(%110) <{elem_type = !llvm.array<5 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%59, %111) <{ordering = 0 : i64}> : (!llvm.array<5 x i4>, !llvm.ptr) -> ()
    %112 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %113 = "llvm.getelementptr"(%109, %112) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%111, %113) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %114 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %115 = "llvm.alloca"(%114) <{elem_type = !llvm.array<5 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%65, %115) <{ordering = 0 : i64}> : (!llvm.array<5 x i8>, !llvm.ptr) -> ()
    %116 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %117 = "llvm.getelementptr"(%109, %116) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%115, %117) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %118 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %119 = "llvm.alloca"(%118) <{elem_type = !llvm.array<5 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%71, %119) <{ordering = 0 : i64}> : (!llvm.array<5 x i16>, !llvm.ptr) -> ()
    %120 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %121 = "llvm.getelementptr"(%109, %120) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%119, %121) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %122 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %123 = "llvm.alloca"(%122) <{elem_type = !llvm.array<5 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%77, %123) <{ordering = 0 : i64}> : (!llvm.array<5 x i32>, !llvm.ptr) -> ()
    %124 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %125 = "llvm.getelementptr"(%109, %124) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%123, %125) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %126 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %127 = "llvm.alloca"(%126) <{elem_type = !llvm.array<5 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%83, %127) <{ordering = 0 : i64}> : (!llvm.array<5 x i33>, !llvm.ptr) -> ()
    %128 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %129 = "llvm.getelementptr"(%109, %128) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%127, %129) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %130 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %131 = "llvm.alloca"(%130) <{elem_type = !llvm.array<5 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%89, %131) <{ordering = 0 : i64}> : (!llvm.array<5 x i64>, !llvm.ptr) -> ()
    %132 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %133 = "llvm.getelementptr"(%109, %132) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%131, %133) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %134 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %135 = "llvm.load"(%134) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %136 = "llvm.call"(%91, %135, %109) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %137 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %138 = "llvm.icmp"(%136, %137) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%138)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%136) : (i32) -> ()
  ^launched0:
    %139 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%139) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
