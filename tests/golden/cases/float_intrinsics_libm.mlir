// Intrinsics of 1 operand(s): log, log2, log10, exp, exp2, sin, cos, tan, tanh.
// arguments: x_f16 x_bf16 x_f32 x_f64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %0 = "llvm.intr.log"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %1 = "llvm.intr.log2"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %2 = "llvm.intr.log10"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %3 = "llvm.intr.exp"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %4 = "llvm.intr.exp2"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %5 = "llvm.intr.sin"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %6 = "llvm.intr.cos"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %7 = "llvm.intr.tan"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %8 = "llvm.intr.tanh"(%x_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16) -> f16
    %9 = "llvm.intr.log"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %10 = "llvm.intr.log2"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %11 = "llvm.intr.log10"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %12 = "llvm.intr.exp"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %13 = "llvm.intr.exp2"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %14 = "llvm.intr.sin"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %15 = "llvm.intr.cos"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %16 = "llvm.intr.tan"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %17 = "llvm.intr.tanh"(%x_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16) -> bf16
    %18 = "llvm.intr.log"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %19 = "llvm.intr.log2"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %20 = "llvm.intr.log10"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %21 = "llvm.intr.exp"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %22 = "llvm.intr.exp2"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %23 = "llvm.intr.sin"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %24 = "llvm.intr.cos"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %25 = "llvm.intr.tan"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %26 = "llvm.intr.tanh"(%x_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32) -> f32
    %27 = "llvm.intr.log"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %28 = "llvm.intr.log2"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %29 = "llvm.intr.log10"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %30 = "llvm.intr.exp"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %31 = "llvm.intr.exp2"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %32 = "llvm.intr.sin"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %33 = "llvm.intr.cos"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %34 = "llvm.intr.tan"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %35 = "llvm.intr.tanh"(%x_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64) -> f64
    %36 = "llvm.mlir.poison"() : () -> !llvm.array<9 x f16>
    %37 = "llvm.insertvalue"(%36, %0) <{position = array<i64: 0>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %38 = "llvm.insertvalue"(%37, %1) <{position = array<i64: 1>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %39 = "llvm.insertvalue"(%38, %2) <{position = array<i64: 2>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %40 = "llvm.insertvalue"(%39, %3) <{position = array<i64: 3>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %41 = "llvm.insertvalue"(%40, %4) <{position = array<i64: 4>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %42 = "llvm.insertvalue"(%41, %5) <{position = array<i64: 5>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %43 = "llvm.insertvalue"(%42, %6) <{position = array<i64: 6>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %44 = "llvm.insertvalue"(%43, %7) <{position = array<i64: 7>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %45 = "llvm.insertvalue"(%44, %8) <{position = array<i64: 8>}> : (!llvm.array<9 x f16>, f16) -> !llvm.array<9 x f16>
    %46 = "llvm.mlir.poison"() : () -> !llvm.array<9 x bf16>
    %47 = "llvm.insertvalue"(%46, %9) <{position = array<i64: 0>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %48 = "llvm.insertvalue"(%47, %10) <{position = array<i64: 1>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %49 = "llvm.insertvalue"(%48, %11) <{position = array<i64: 2>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %50 = "llvm.insertvalue"(%49, %12) <{position = array<i64: 3>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %51 = "llvm.insertvalue"(%50, %13) <{position = array<i64: 4>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %52 = "llvm.insertvalue"(%51, %14) <{position = array<i64: 5>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %53 = "llvm.insertvalue"(%52, %15) <{position = array<i64: 6>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %54 = "llvm.insertvalue"(%53, %16) <{position = array<i64: 7>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %55 = "llvm.insertvalue"(%54, %17) <{position = array<i64: 8>}> : (!llvm.array<9 x bf16>, bf16) -> !llvm.array<9 x bf16>
    %56 = "llvm.mlir.poison"() : () -> !llvm.array<9 x f32>
    %57 = "llvm.insertvalue"(%56, %18) <{position = array<i64: 0>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %58 = "llvm.insertvalue"(%57, %19) <{position = array<i64: 1>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %59 = "llvm.insertvalue"(%58, %20) <{position = array<i64: 2>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %60 = "llvm.insertvalue"(%59, %21) <{position = array<i64: 3>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %61 = "llvm.insertvalue"(%60, %22) <{position = array<i64: 4>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %62 = "llvm.insertvalue"(%61, %23) <{position = array<i64: 5>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %63 = "llvm.insertvalue"(%62, %24) <{position = array<i64: 6>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %64 = "llvm.insertvalue"(%63, %25) <{position = array<i64: 7>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %65 = "llvm.insertvalue"(%64, %26) <{position = array<i64: 8>}> : (!llvm.array<9 x f32>, f32) -> !llvm.array<9 x f32>
    %66 = "llvm.mlir.poison"() : () -> !llvm.array<9 x f64>
    %67 = "llvm.insertvalue"(%66, %27) <{position = array<i64: 0>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %68 = "llvm.insertvalue"(%67, %28) <{position = array<i64: 1>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %69 = "llvm.insertvalue"(%68, %29) <{position = array<i64: 2>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %70 = "llvm.insertvalue"(%69, %30) <{position = array<i64: 3>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %71 = "llvm.insertvalue"(%70, %31) <{position = array<i64: 4>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %72 = "llvm.insertvalue"(%71, %32) <{position = array<i64: 5>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %73 = "llvm.insertvalue"(%72, %33) <{position = array<i64: 6>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %74 = "llvm.insertvalue"(%73, %34) <{position = array<i64: 7>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %75 = "llvm.insertvalue"(%74, %35) <{position = array<i64: 8>}> : (!llvm.array<9 x f64>, f64) -> !llvm.array<9 x f64>
    %76 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %77 = "llvm.alloca"(%76) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %78 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %79 = "llvm.alloca"(%78) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %80 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %81 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%79, %81) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %82 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %82) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %83 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %83) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %84 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %84) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %85 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %85) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %86 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %86) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %87 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%80, %87) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %88 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %89 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%88, %89) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %90 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %91 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%90, %91) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %92 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %93 = "llvm.getelementptr"(%77) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%92, %93) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %94 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %95 = "llvm.alloca"(%94) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %96 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %97 = "llvm.alloca"(%96) <{elem_type = !llvm.array<9 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%45, %97) <{ordering = 0 : i64}> : (!llvm.array<9 x f16>, !llvm.ptr) -> ()
    %98 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %99 = "llvm.getelementptr"(%95, %98) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%97, %99) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %100 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %101 = "llvm.alloca"(%100) <{elem_type = !llvm.array<9 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%55, %101) <{ordering = 0 : i64}> : (!llvm.array<9 x bf16>, !llvm.ptr) -> ()
    %102 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %103 = "llvm.getelementptr"(%95, %102) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%101, %103) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %104 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %105 = "llvm.alloca"(%104) <{elem_type = !llvm.array<9 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%65, %105) <{ordering = 0 : i64}> : (!llvm.array<9 x f32>, !llvm.ptr) -> ()
    %106 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %107 = "llvm.getelementptr"(%95, %106) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%105, %107) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %108 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %109 = "llvm.alloca"(%108) <{elem_type = !llvm.array<9 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%75, %109) <{ordering = 0 : i64}> : (!llvm.array<9 x f64>, !llvm.ptr) -> ()
    %110 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %111 = "llvm.getelementptr"(%95, %110) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%109, %111) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %112 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %113 = "llvm.load"(%112) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %114 = "llvm.call"(%77, %113, %95) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %115 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %116 = "llvm.icmp"(%114, %115) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%116)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%114) : (i32) -> ()
  ^launched0:
    %117 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%117) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
