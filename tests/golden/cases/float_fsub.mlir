// Subtraction, in every format; with a constant.
// arguments: a_f16 b_f16 a_bf16 b_bf16 a_f32 b_f32 a_f64 b_f64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f16, f16, bf16, bf16, f32, f32, f64, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_f16: f16, %b_f16: f16, %a_bf16: bf16, %b_bf16: bf16, %a_f32: f32, %b_f32: f32, %a_f64: f64, %b_f64: f64):
    %0 = "llvm.fsub"(%a_f16, %b_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16) -> f16
    %1 = "llvm.mlir.constant"() <{value = -1.500000e+00 : f16}> : () -> f16
    %2 = "llvm.fsub"(%a_f16, %1) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16) -> f16
    %3 = "llvm.mlir.constant"() <{value = 3.000000e+00 : f16}> : () -> f16
    %4 = "llvm.fsub"(%3, %b_f16) <{fastmathFlags = #llvm.fastmath<none>}> : (f16, f16) -> f16
    %5 = "llvm.fsub"(%a_bf16, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16) -> bf16
    %6 = "llvm.mlir.constant"() <{value = -1.500000e+00 : bf16}> : () -> bf16
    %7 = "llvm.fsub"(%a_bf16, %6) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16) -> bf16
    %8 = "llvm.mlir.constant"() <{value = 3.000000e+00 : bf16}> : () -> bf16
    %9 = "llvm.fsub"(%8, %b_bf16) <{fastmathFlags = #llvm.fastmath<none>}> : (bf16, bf16) -> bf16
    %10 = "llvm.fsub"(%a_f32, %b_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32) -> f32
    %11 = "llvm.mlir.constant"() <{value = -1.500000e+00 : f32}> : () -> f32
    %12 = "llvm.fsub"(%a_f32, %11) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32) -> f32
    %13 = "llvm.mlir.constant"() <{value = 3.000000e+00 : f32}> : () -> f32
    %14 = "llvm.fsub"(%13, %b_f32) <{fastmathFlags = #llvm.fastmath<none>}> : (f32, f32) -> f32
    %15 = "llvm.fsub"(%a_f64, %b_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64) -> f64
    %16 = "llvm.mlir.constant"() <{value = -1.500000e+00 : f64}> : () -> f64
    %17 = "llvm.fsub"(%a_f64, %16) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64) -> f64
    %18 = "llvm.mlir.constant"() <{value = 3.000000e+00 : f64}> : () -> f64
    %19 = "llvm.fsub"(%18, %b_f64) <{fastmathFlags = #llvm.fastmath<none>}> : (f64, f64) -> f64
    %20 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f16>
    %21 = "llvm.insertvalue"(%20, %0) <{position = array<i64: 0>}> : (!llvm.array<3 x f16>, f16) -> !llvm.array<3 x f16>
    %22 = "llvm.insertvalue"(%21, %2) <{position = array<i64: 1>}> : (!llvm.array<3 x f16>, f16) -> !llvm.array<3 x f16>
    %23 = "llvm.insertvalue"(%22, %4) <{position = array<i64: 2>}> : (!llvm.array<3 x f16>, f16) -> !llvm.array<3 x f16>
    %24 = "llvm.mlir.poison"() : () -> !llvm.array<3 x bf16>
    %25 = "llvm.insertvalue"(%24, %5) <{position = array<i64: 0>}> : (!llvm.array<3 x bf16>, bf16) -> !llvm.array<3 x bf16>
    %26 = "llvm.insertvalue"(%25, %7) <{position = array<i64: 1>}> : (!llvm.array<3 x bf16>, bf16) -> !llvm.array<3 x bf16>
    %27 = "llvm.insertvalue"(%26, %9) <{position = array<i64: 2>}> : (!llvm.array<3 x bf16>, bf16) -> !llvm.array<3 x bf16>
    %28 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f32>
    %29 = "llvm.insertvalue"(%28, %10) <{position = array<i64: 0>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %30 = "llvm.insertvalue"(%29, %12) <{position = array<i64: 1>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %31 = "llvm.insertvalue"(%30, %14) <{position = array<i64: 2>}> : (!llvm.array<3 x f32>, f32) -> !llvm.array<3 x f32>
    %32 = "llvm.mlir.poison"() : () -> !llvm.array<3 x f64>
    %33 = "llvm.insertvalue"(%32, %15) <{position = array<i64: 0>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %34 = "llvm.insertvalue"(%33, %17) <{position = array<i64: 1>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %35 = "llvm.insertvalue"(%34, %19) <{position = array<i64: 2>}> : (!llvm.array<3 x f64>, f64) -> !llvm.array<3 x f64>
    %36 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %37 = "llvm.alloca"(%36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %38 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %39 = "llvm.alloca"(%38) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %40 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %41 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%39, %41) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %42 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%40, %42) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %43 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%40, %43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %44 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%40, %44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %45 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%40, %45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %46 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%40, %46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %47 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%40, %47) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %48 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %49 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%48, %49) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %50 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %51 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%50, %51) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %52 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %53 = "llvm.getelementptr"(%37) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%52, %53) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %54 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %55 = "llvm.alloca"(%54) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %56 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %57 = "llvm.alloca"(%56) <{elem_type = !llvm.array<3 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%23, %57) <{ordering = 0 : i64}> : (!llvm.array<3 x f16>, !llvm.ptr) -> ()
    %58 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %59 = "llvm.getelementptr"(%55, %58) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%57, %59) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %60 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %61 = "llvm.alloca"(%60) <{elem_type = !llvm.array<3 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%27, %61) <{ordering = 0 : i64}> : (!llvm.array<3 x bf16>, !llvm.ptr) -> ()
    %62 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %63 = "llvm.getelementptr"(%55, %62) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%61, %63) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %64 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %65 = "llvm.alloca"(%64) <{elem_type = !llvm.array<3 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%31, %65) <{ordering = 0 : i64}> : (!llvm.array<3 x f32>, !llvm.ptr) -> ()
    %66 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %67 = "llvm.getelementptr"(%55, %66) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%65, %67) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %68 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %69 = "llvm.alloca"(%68) <{elem_type = !llvm.array<3 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%35, %69) <{ordering = 0 : i64}> : (!llvm.array<3 x f64>, !llvm.ptr) -> ()
    %70 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %71 = "llvm.getelementptr"(%55, %70) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%69, %71) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %72 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %73 = "llvm.load"(%72) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %74 = "llvm.call"(%37, %73, %55) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %75 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %76 = "llvm.icmp"(%74, %75) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%76)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%74) : (i32) -> ()
  ^launched0:
    %77 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%77) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
